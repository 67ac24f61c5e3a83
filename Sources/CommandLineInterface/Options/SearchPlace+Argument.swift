internal import ArgumentParser
internal import Warehouse

extension SearchPlace: ExpressibleByArgument {}
