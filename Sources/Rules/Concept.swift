/// A named idea, from one file of `rules/lexicon`; the word forms that stand for it are phrases of the lexicon. Strength 3
/// stands for the idea alone, 2 needs a second sign, 1 is context, and 0 means something else, so that a form inside it
/// does not count.
package struct Concept: Sendable {
    package let id: String
    /// For concepts that are section titles: the role of a section under such a title.
    package let role: SectionRole?
    /// Concepts in whose company (same sentence) a form means something else.
    package let voidNear: [String]
    /// Concepts of which one must stand in the same sentence or heading for a form to count.
    package let needsNear: [String]
    package let file: String
}

/// What a part of a document is for; it decides whether words bind.
package enum SectionRole: String, Sendable, CaseIterable {
    case notice, administrative, qualification, requirement, award, contractTerm, exclusion, annex, background, policy
    case answers, contents, definition, lawList
}

/// How a mention binds.
package enum Force: String, Sendable, CaseIterable {
    /// Someone must.
    case requirement
    /// It counts in the evaluation.
    case criterion
    /// Taking part, or the way of performing, is reserved.
    case reservation
    /// Encouraged, wished for, allowed.
    case weak
    /// Said not to be.
    case negated
    /// Background, law list, contents, definition, the object bought.
    case information

    /// Whether a mention with this force is a clause.
    package var binds: Bool { self == .requirement || self == .criterion || self == .reservation }
}

/// The concepts that the engine itself leans on to read sentences. Each is a file of the lexicon.
package enum FunctionWords: String, Sendable, CaseIterable {
    /// ska, måste, får inte, shall …
    case must
    /// bör, gärna, uppmuntras, kan komma att …
    case weak
    /// ställs inte, inga krav, har inte reserverats …
    case negation
    /// leverantören, entreprenören, anbudsgivaren …
    case supplier
    /// kommunen, beställaren, nämnden …
    case buyer
    /// poäng, tilldelningskriterium, mervärde …
    case criterion
    /// reserveras, förbehålls, endast … får delta …
    case reserving
    /// tillämpas, gäller, redovisas, used in the present as a duty …
    case bindingPresent = "binding-present"
    /// var, hade, tidigare, under föregående år …
    case past
    /// avses, definieras, betyder …
    case defining
    /// Fråga:
    case question
    /// Svar:
    case answer
    /// bilaga, enligt tabell …
    case annexReference = "annex-reference"
    /// finns på webbplatsen, till ramavtalet …: the annex is not one of this procurement's files
    case annexElsewhere = "annex-elsewhere"
    /// kravet kvarstår, ligger fast …
    case upheld
    /// kap., §, LOU …: where a section of an act may be cited
    case citationSign = "citation-sign"
    /// SS, EN 301, ISO …: where a numbered standard may be named
    case standardSign = "standard-sign"
    /// endast, enbart, only …
    case exclusively
    /// får, kan, prövas, godtas: with "endast" a demand.
    case permitted
    /// bifoga, ange, redovisa …: at the beginning of a sentence a demand
    case imperative
    /// ingen, inga, no one …: at the beginning of a sentence that says "utan" a ban
    case noOne = "no-one"
    /// utan, innan, unless …: what lifts a ban
    case unless
    /// lämnar, redovisar, ordnar …: what the supplier does when the verb stands before it
    case dutyVerb = "duty-verb"
    /// årligen, dessutom …: what may stand alone before the verb
    case opening
    /// Villkor:, Antal: …
    case formLabel = "form-label"
    /// kan kravet strykas, får vi slippa …: to which "no" upholds the demand
    case reliefAsked = "relief-asked"
    /// räcker det att …: to which "no" and "yes" uphold the demand
    case enoughAsked = "enough-asked"
    /// personer, platser, lärlingar …: what is counted in persons
    case countedPerson = "counted-person"
}
