package import Documents

/// What `hansyn doctor` prints.
package struct HealthReport {
    private let health: Health
    private let language: Language

    package init(_ health: Health, language: Language) {
        self.health = health
        self.language = language
    }

    // MARK: Text

    package func appendText(to bytes: inout [UInt8]) {
        var page = Page(language, colour: false)
        page.title("hansyn \(health.version): " + (health.isSound ? Phrases.isSound : Phrases.isUnsound)[language])
        for problem in health.problems { page.item(problem[language]) }
        helpers(&page)
        rules(&page)
        page.heading(Phrases.settingsInForce)
        for setting in health.settings { page.item("\(setting.name): \(setting.value ?? Phrases.notSet[language])") }
        page.paragraph(Phrases.moreSettings[language])
        page.heading(Phrases.cacheFolder)
        page.paragraph(cache)
        page.heading(Phrases.limitsInForce)
        for limit in health.limits { page.item("\(limit.name) \(text(limit)): \(limit.meaning[language])") }
        bytes += page.finish()
    }

    private func helpers(_ page: inout Page) {
        page.heading(Phrases.helpers)
        for helper in health.helpers {
            let state: String
            if let path = helper.path {
                state = "\(path)" + (helper.version.map { " (\($0))" } ?? "")
            } else {
                let missing = helper.isNeeded ? Phrases.missingNeeded : Phrases.missing
                state = "\(missing[language]): apt-get install \(helper.packages)"
            }
            page.item("\(helper.name): \(state)")
            page.paragraph(helper.purpose[language], indent: 2)
        }
    }

    private func rules(_ page: inout Page) {
        page.heading(Phrases.rulesAndLaw)
        guard let rules = health.rules else { return page.paragraph(Phrases.noRules[language]) }
        page.item("\(rules.tool.rules): \(Phrases.rules(rules.count)[language])")
        for pack in rules.packs { page.item("\(Phrases.ownRules[language]): \(pack)") }
        page.item(Phrases.lawChecked(rules.tool.lawState, isOld: rules.isOld)[language])
        if !rules.tool.off.isEmpty { page.labelled(Phrases.rulesOff, rules.tool.off.joined(separator: "; ")) }
    }

    private var cache: String {
        guard let folder = health.cache else { return Phrases.noCache[language] }
        return "\(folder): \((health.isCacheFilled ? Phrases.cacheFilled : Phrases.cacheEmpty)[language])"
    }

    private func text(_ limit: Health.Limit) -> String {
        switch limit.unit {
        case "bytes": limit.value >= 1 << 20 ? "\(limit.value >> 20) MiB" : "\(limit.value >> 10) KiB"
        case "seconds": "\(limit.value) s"
        case "times": Phrases.times(limit.value)[language]
        default: "\(limit.value)"
        }
    }

    // MARK: JSON

    /// Appends one JSON object.
    package func appendJSON(to bytes: inout [UInt8]) {
        JSONWriter.write(to: &bytes, pretty: true) { writer in
            writer.object {
                $0.field("schemaVersion", AssessmentJSON.schemaVersion)
                $0.field("version", health.version)
                $0.field("sound", health.isSound)
                $0.wordings("problems", health.problems, language)
                $0.helpers(health.helpers, language)
                $0.rules(health.rules)
                $0.key("settings")
                $0.object { for setting in health.settings { $0.field(setting.name, setting.value) } }
                $0.key("cache")
                $0.object {
                    $0.field("folder", health.cache)
                    $0.field("filled", health.isCacheFilled)
                }
                $0.limits(health.limits, language)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension JSONWriter {
    fileprivate mutating func helpers(_ helpers: [Health.Helper], _ language: Language) {
        key("helpers")
        array(helpers) { writer, helper in
            writer.object {
                $0.field("name", helper.name)
                $0.field("path", helper.path)
                $0.field("version", helper.version)
                $0.field("purpose", helper.purpose[language])
                $0.field("packages", helper.packages)
                $0.field("needed", helper.isNeeded)
            }
        }
    }

    fileprivate mutating func rules(_ rules: Health.Rules?) {
        key("rules")
        guard let rules else { return null() }
        object {
            $0.field("folder", rules.tool.rules)
            $0.field("count", rules.count)
            $0.strings("packs", rules.packs)
            $0.strings("off", rules.tool.off)
            $0.field("lawState", rules.tool.lawState)
            $0.field("lawIsOld", rules.isOld)
        }
    }

    fileprivate mutating func limits(_ limits: [Health.Limit], _ language: Language) {
        key("limits")
        array(limits) { writer, limit in
            writer.object {
                $0.field("name", limit.name)
                $0.field("value", limit.value)
                $0.field("unit", limit.unit)
                $0.field("meaning", limit.meaning[language])
            }
        }
    }
}
