import Matching
import Rules

/// Answers a text test for one document.
struct TextSearch {
    let view: TextView
    let index: TextIndex
    /// Number of the document in the dossier.
    let number: Int

    /// The sentences at which a test holds, in order.
    func sentences(_ test: TextTest) -> [Int] {
        candidates(test).filter { sentence in
            let section = view.sections[view.sentences[sentence].section]
            if !test.roles.isEmpty, !(section.role.map(test.roles.contains) ?? false) { return false }
            if let role = section.role, test.notRoles.contains(role) { return false }
            guard test.forces.isEmpty || test.forces.contains(force(at: sentence)) else { return false }
            return test.with.allSatisfy { holds($0, at: sentence) }
                && !test.without.contains { holds($0, at: sentence) }
        }
    }

    /// How what stands in a sentence binds. A title takes the force of the first sentence below it that binds.
    private func force(at sentence: Int) -> Force {
        guard view.sentences[sentence].isHeading else { return view.sentences[sentence].force }
        let below = view.sections[view.sentences[sentence].section].sentences.dropFirst()
        return below.first { view.sentences[$0].force.binds }.map { view.sentences[$0].force } ?? .information
    }

    // MARK: What

    /// The sentences to try. Numbers are everywhere: where a concept must stand beside a number, only the sentences that
    /// hold the concept are read for numbers.
    private func candidates(_ test: TextTest) -> [Int] {
        let beside = test.with.first { relation in
            if case .concept = relation.atom { relation.scope == .sentence } else { false }
        }
        return candidates(test.atom, beside: beside?.atom)
    }

    /// The sentences that hold an atom strongly enough to name it; for numbers, those that hold `beside` too.
    private func candidates(_ atom: TextAtom, beside: TextAtom? = nil) -> [Int] {
        switch atom {
        case .concept(let concepts, let strength): return named(concepts, strength: strength)
        case .clause(let categories): return sorted(index.clauseSentences(categories, view: number))
        case .any(let atoms): return sorted(atoms.flatMap { candidates($0, beside: beside) })
        case .citation: return index.sentences(with: .citationSign, in: view).filter { stands(atom, in: $0) }
        case .standard: return index.sentences(with: .standardSign, in: view).filter { stands(atom, in: $0) }
        case .number:
            guard let beside else { return view.sentences.indices.filter { stands(atom, in: $0) } }
            return sorted(sentences(holding: beside)).filter { stands(atom, in: $0) }
        }
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
        case .heading: return view.headings(above: sentence).contains { stands(relation, in: $0) }
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
        guard case .concept(let concepts, let strength) = relation.atom else {
            return sentences.contains { stands(relation, in: $0) }
        }
        return concepts.contains { concept in
            view.occurrences.contains(concept, in: sentences) { occurrence in
                view.hits[occurrence.hit].strength >= strength ?? 1
                    && (relation.forces.isEmpty
                        || relation.forces.contains(view.sentences[occurrence.sentence].force))
            }
        }
    }

    private func stands(_ relation: TextRelation, in sentence: Int) -> Bool {
        (relation.forces.isEmpty || relation.forces.contains(view.sentences[sentence].force))
            && stands(relation.atom, in: sentence)
    }

    /// The sentences of the document in which an atom stands at any strength.
    private func sentences(holding atom: TextAtom) -> [Int] {
        switch atom {
        case .concept(let concepts, let strength):
            concepts.flatMap { view.occurrences[$0] }.filter { view.hits[$0.hit].strength >= strength ?? 1 }.map(\.sentence)
        case .any(let atoms): atoms.flatMap { sentences(holding: $0) }
        case .clause, .citation, .standard, .number: candidates(atom)
        }
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
