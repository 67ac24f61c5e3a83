package import PolicyModel

/// A page as compact arrays in document order: the descendants of a node follow it directly.
///
/// `script`, `style` and `noscript` elements, comments, processing instructions and the document
/// type are no nodes of a tree. Nesting is not bounded: walk the links or the array of nodes,
/// never by recursion.
package struct MarkupTree: Sendable {
  /// An element, a run of text, or the root.
  package struct Node: Sendable, Equatable {
    /// What the node is.
    package var tag: Tag
    /// Index of the parent; -1 for the root.
    package var parent: Int32
    /// Index of the first child; -1 if there is none.
    package var firstChild: Int32
    /// Index of the next node under the same parent; -1 if there is none.
    package var nextSibling: Int32
    /// The element's attributes, as indices of ``MarkupTree/attributes``.
    package var attributes: Range<Int32>
    /// A run of text, in bytes of ``MarkupTree/text``. For ``Tag/other`` the element's name;
    /// empty for every other tag.
    package var text: Range<Int32>

    /// Makes a node without children.
    package init(tag: Tag, parent: Int32, attributes: Range<Int32>, text: Range<Int32>) {
      self.tag = tag
      self.parent = parent
      firstChild = -1
      nextSibling = -1
      self.attributes = attributes
      self.text = text
    }
  }

  /// One attribute of an element.
  package struct Attribute: Sendable, Equatable {
    /// Which attribute.
    package var name: AttributeName
    /// The value, in bytes of ``MarkupTree/text``; empty for an attribute without a value.
    package var value: Range<Int32>

    /// Makes an attribute.
    package init(name: AttributeName, value: Range<Int32>) {
      self.name = name
      self.value = value
    }
  }

  /// The nodes in document order; the root is the first.
  package var nodes: [Node]
  /// The attributes of all elements.
  package var attributes: [Attribute]
  /// Text, attribute values and names, as UTF-8 with entities resolved.
  package var text: [UInt8]
  /// The content of the page's `style` elements for screens, one behind the other.
  package var styleSheets: [UInt8]
  /// What was repaired or left out while parsing.
  package var diagnostics: [Diagnostic]
}
