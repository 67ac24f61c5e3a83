/// Every rule of the package, by area, in the order of the reference.
package enum RuleCatalogue {
  /// The rules.
  package static let all: [any ReadingRule.Type] =
    targets + projects + incentives + responsibilities + citations + metadata

  static let targets: [any ReadingRule.Type] =
    [
      CountedNounRule.self,
      LevelRule.self,
      NameRule.self,
      StatementRule.self,
      SupportRule.self,
      DistributiveRule.self,
      ChangeModeRule.self,
      FrequencyRule.self,
      BaselineRule.self,
      ListCountRule.self,
      EllipsisRule.self,
      DurationRule.self,
      PegRule.self,
      MultipleRule.self,
      RankRule.self,
      CoverageRule.self,
      PeriodScanner.self,
    ] + IndicatorTables.rules
  static let projects: [any ReadingRule.Type] = [
    ProjectTableRule.self, GroupRowRule.self, TotalRowRule.self, InvestmentRule.self,
    ProjectPeriodRule.self, ProjectPhaseRule.self, BoxItemRule.self, ProjectListHeadingRule.self,
    EnumeratedProjectsRule.self,
  ]
  static let incentives: [any ReadingRule.Type] = [
    AwardRule.self, AwardCapRule.self, AwardPayeeRule.self, FundRule.self, WaiverRule.self,
    SanctionRule.self,
    AwardTableRule.self, UnstatedAwardRule.self,
  ]
  static let responsibilities: [any ReadingRule.Type] = [
    MarkedAgenciesRule.self, BracketedAgenciesRule.self, DutySentenceRule.self,
    AgencyColumnRule.self, LeadingPlaceRule.self,
  ]
  static let citations: [any ReadingRule.Type] = [
    CitedTitleRule.self, CitedNumberRule.self, DocumentTableRule.self, RepealListRule.self,
  ]
  static let metadata: [any ReadingRule.Type] = [
    SiteTitle.self, GenreRule.self, SelfNamingRule.self, CarrierRule.self, DocumentNumberRule.self,
    EffectiveDateRule.self, ExpiryDateRule.self, AdoptionRule.self, SubjectRule.self,
  ]
}
