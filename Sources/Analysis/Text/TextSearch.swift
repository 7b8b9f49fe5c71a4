import Matching
import Rules

/// Answers a text test for one document.
struct TextSearch {
    let view: TextView
    let index: TextIndex
    /// Number of the document in the dossier.
    let number: Int

    /// The sentences at which a test holds, in order.
    func sentences(_ test: TextTest) -> [Int] { sentences(test, test.atom) }

    /// The sentences at which an atom of a test stands strongly enough to name it. Numbers and references, which are read
    /// from the text, are looked for last, and only where all else that the test asks for is there.
    private func sentences(_ test: TextTest, _ atom: TextAtom) -> [Int] {
        switch atom {
        case .concept(let concepts, let strength):
            named(concepts, strength: strength).filter { suits(test, $0) }
        case .clause(let categories):
            sorted(index.clauseSentences(categories, view: number)).filter { suits(test, $0) }
        case .any(let atoms): sorted(atoms.flatMap { sentences(test, $0) })
        case .citation:
            index.sentences(with: .citationSign, in: view).filter { suits(test, $0) && stands(atom, in: $0) }
        case .standard:
            index.sentences(with: .standardSign, in: view).filter { suits(test, $0) && stands(atom, in: $0) }
        case .number:
            if let beside = besideNumber(test) {
                sorted(beside).filter { suits(test, $0) && stands(atom, in: $0) }
            } else {
                view.sentences.indices.filter { suits(test, $0) && stands(atom, in: $0) }
            }
        }
    }

    /// Whether a sentence is of the part and the force that a test asks for, and in the company.
    private func suits(_ test: TextTest, _ sentence: Int) -> Bool {
        let section = view.sections[view.sentences[sentence].section]
        if !test.roles.isEmpty, !(section.role.map(test.roles.contains) ?? false) { return false }
        if let role = section.role, test.notRoles.contains(role) { return false }
        guard test.forces.isEmpty || test.forces.contains(force(at: sentence)) else { return false }
        return test.with.allSatisfy { holds($0, at: sentence) } && !test.without.contains { holds($0, at: sentence) }
    }

    /// How what stands in a sentence binds. A title takes the force of the first sentence below it that binds.
    private func force(at sentence: Int) -> Force {
        guard view.sentences[sentence].isHeading else { return view.sentences[sentence].force }
        let below = view.sections[view.sentences[sentence].section].sentences.dropFirst()
        return below.first { view.sentences[$0].force.binds }.map { view.sentences[$0].force } ?? .information
    }

    // MARK: What

    /// Numbers are everywhere: where a concept must stand beside one, the sentences that hold the concept; nil elsewhere.
    private func besideNumber(_ test: TextTest) -> [Int]? {
        for relation in test.with {
            guard case .sentence = relation.scope, case .concept(let concepts, let strength) = relation.atom else {
                continue
            }
            return concepts.flatMap { view.occurrences[$0] }.filter { view.hits[$0.hit].strength >= strength ?? 1 }
                .map(\.sentence)
        }
        return nil
    }

    /// Each sentence once, in the order of the text.
    private func sorted(_ sentences: [Int]) -> [Int] {
        guard sentences.count > 1 else { return sentences }
        var list = sentences.sorted()
        var kept = 1
        for index in 1..<list.count where list[index] != list[kept - 1] {
            list[kept] = list[index]
            kept += 1
        }
        list.removeLast(list.count - kept)
        return list
    }

    /// Sentences with a form of strength 3, or of 2 with another form of 2 or more in the section.
    private func named(_ concepts: [Int], strength: Int?) -> [Int] {
        var found: [Int] = []
        for concept in concepts {
            for occurrence in view.occurrences[concept] {
                let weight = view.hits[occurrence.hit].strength
                let isStrong = weight >= strength ?? 3
                // A title alone names a clause only with a strong form.
                guard isStrong || strength == nil && weight == 2,
                    isStrong || !view.sentences[occurrence.sentence].isHeading,
                    isStrong || isSeconded(occurrence, concepts)
                else { continue }
                found.append(occurrence.sentence)
            }
        }
        return sorted(found)
    }

    private func isSeconded(_ first: TextView.Occurrence, _ concepts: [Int]) -> Bool {
        let section = view.sections[view.sentences[first.sentence].section].sentences
        let own = view.hits[first.hit]
        func seconds(_ index: Int) -> Bool {
            let hit = view.hits[index]
            return concepts.contains(hit.concept) && hit.strength >= 2 && hit.phrase != own.phrase
                && !hit.range.overlaps(own.range)
        }
        return view.sentences[first.sentence].hits.contains(where: seconds)
            || concepts.contains { view.occurrences.contains($0, in: section) { seconds($0.hit) } }
    }

    // MARK: Near

    private func holds(_ relation: TextRelation, at sentence: Int) -> Bool {
        switch relation.scope {
        case .sentence:
            return stands(relation, in: sentence)
                || view.sentences[sentence].leadIn.map { stands(relation, in: $0) } ?? false
        case .block:
            return stands(relation, in: view.block(of: sentence))
                || view.sentences[sentence].leadIn.map { stands(relation, in: $0) } ?? false
        case .section: return stands(relation, in: view.sections[view.sentences[sentence].section].sentences)
        case .heading: return view.hasHeading(above: sentence) { stands(relation, in: $0) }
        case .document: return stands(relation, in: view.sentences.indices)
        case .dossier:
            return index.views.indices.contains { other in
                let search = TextSearch(view: index.views[other], index: index, number: other)
                return search.stands(relation, in: search.view.sentences.indices)
            }
        }
    }

    /// Whether what is asked for stands in one of the sentences.
    private func stands(_ relation: TextRelation, in sentences: Range<Int>) -> Bool {
        stands(relation.atom, relation.forces, in: sentences)
    }

    private func stands(_ atom: TextAtom, _ forces: [Force], in sentences: Range<Int>) -> Bool {
        switch atom {
        case .concept(let concepts, let strength):
            concepts.contains { concept in
                view.occurrences.contains(concept, in: sentences) { occurrence in
                    view.hits[occurrence.hit].strength >= strength ?? 1
                        && (forces.isEmpty || forces.contains(view.sentences[occurrence.sentence].force))
                }
            }
        case .any(let atoms): atoms.contains { stands($0, forces, in: sentences) }
        case .clause, .citation, .number, .standard:
            sentences.contains {
                (forces.isEmpty || forces.contains(view.sentences[$0].force)) && stands(atom, in: $0)
            }
        }
    }

    private func stands(_ relation: TextRelation, in sentence: Int) -> Bool {
        (relation.forces.isEmpty || relation.forces.contains(view.sentences[sentence].force))
            && stands(relation.atom, in: sentence)
    }

    private func tokens(_ sentence: Int) -> [String] {
        view.kept.tokens(sentence) { Citations.tokens(of: view.folded.bytes[view.sentences[sentence].range]) }
    }

    private func numbers(_ sentence: Int) -> [Numbers.Found] {
        view.kept.numbers(sentence) {
            let persons = has(.countedPerson, sentence) ? index.places(of: .countedPerson, sentence, in: view) : []
            return Numbers.all(in: view.folded.bytes[view.sentences[sentence].range], persons: persons)
        }
    }

    private func has(_ word: FunctionWords, _ sentence: Int) -> Bool {
        view.sentences[sentence].functions & FunctionTable.bit(word) != 0
    }

    /// Whether an atom stands in a sentence, at any strength unless one is asked for.
    func stands(_ atom: TextAtom, in sentence: Int) -> Bool {
        switch atom {
        case .concept(let concepts, let strength):
            view.sentences[sentence].hits.contains {
                let hit = view.hits[$0]
                return hit.strength >= strength ?? 1 && concepts.contains(hit.concept)
            }
        case .clause(let categories): index.clauseSentences(categories, view: number).contains(sentence)
        case .citation(let test): has(.citationSign, sentence) && Citations.contains(test, in: tokens(sentence))
        case .number(let test): Numbers.contains(test, in: numbers(sentence), value: index.value)
        case .standard: has(.standardSign, sentence) && Citations.namesStandard(tokens(sentence))
        case .any(let atoms): atoms.contains { stands($0, in: sentence) }
        }
    }
}
