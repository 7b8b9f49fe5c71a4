import Analysis
import Documents
import Law
import Procurement
import Rules

/// Plain words for the product's own terms.
extension Phrases {
    static func severity(_ severity: Severity) -> Wording {
        switch severity {
        case .error: Wording(sv: "BRIST", en: "FAULT")
        case .warning: Wording(sv: "VARNING", en: "WARNING")
        case .note: Wording(sv: "NOTERA", en: "NOTE")
        case .none: Wording(sv: "UPPLYSNING", en: "INFORMATION")
        }
    }

    static func kind(_ kind: RuleKind) -> Wording {
        switch kind {
        case .used: Wording(sv: "används", en: "used")
        case .opportunity: Wording(sv: "möjlighet", en: "possibility")
        case .obligation: Wording(sv: "skyldighet", en: "duty")
        case .flaw: Wording(sv: "utformning", en: "wording")
        case .mismatch: Wording(sv: "uppgifter som går isär", en: "statements that differ")
        }
    }

    static func truth(_ truth: Truth) -> Wording {
        switch truth {
        case .yes: Wording(sv: "sant", en: "true")
        case .no: Wording(sv: "falskt", en: "false")
        case .unknown: Wording(sv: "okänt", en: "unknown")
        }
    }

    static func confidence(_ confidence: Confidence) -> Wording {
        switch confidence {
        case .high: Wording(sv: "hög", en: "high")
        case .medium: Wording(sv: "medel", en: "medium")
        case .low: Wording(sv: "låg", en: "low")
        }
    }

    static func layer(_ layer: Layer) -> Wording {
        switch layer {
        case .law: Wording(sv: "Lag", en: "Law")
        case .guidance: Wording(sv: "Vägledning", en: "Guidance")
        case .policy: Wording(sv: "Policy", en: "Policy")
        }
    }

    /// How well a provision is verified; nothing to say where the statute itself was read.
    static func verification(_ verification: Verification) -> Wording? {
        switch verification {
        case .primary: nil
        case .guidance: Wording(sv: "enligt myndighets vägledning", en: "according to an authority's guidance")
        case .secondary: Wording(sv: "andrahandskälla", en: "secondary source")
        case .derived: Wording(sv: "härlett", en: "derived")
        case .memory: Wording(sv: "ur minnet", en: "from memory")
        }
    }

    static func source(_ source: FactSource) -> Wording {
        switch source {
        case .flag: Wording(sv: "angivet vid körningen", en: "given when run")
        case .field: Wording(sv: "ur annonsens fält", en: "from the notice's fields")
        case .text: Wording(sv: "ur texten", en: "from the text")
        case .assumption: Wording(sv: "antaget", en: "assumed")
        }
    }

    static let plan = Wording(sv: "planerat inköp", en: "planned purchase")

    static func stage(_ stage: Stage) -> Wording {
        switch stage {
        case .planning: Wording(sv: "förhandsannons", en: "planning notice")
        case .competition: Wording(sv: "annons om upphandling", en: "contract notice")
        case .callOff: Wording(sv: "avrop", en: "call-off")
        case .award: Wording(sv: "efterannons om tilldelning", en: "award notice")
        case .modification: Wording(sv: "annons om ändrat avtal", en: "contract modification notice")
        case .direct: Wording(sv: "annons om direkttilldelning", en: "direct award notice")
        case .draft: Wording(sv: "utkast", en: "draft")
        }
    }

    static func nature(_ nature: Nature) -> Wording {
        switch nature {
        case .works: Wording(sv: "byggentreprenad", en: "works")
        case .supplies: Wording(sv: "varor", en: "supplies")
        case .services: Wording(sv: "tjänster", en: "services")
        }
    }

    static func regime(_ tag: RegimeTag) -> Wording {
        switch tag {
        case .LOUD: Wording(sv: "LOU, på eller över EU:s tröskelvärde", en: "LOU, at or over the EU threshold")
        case .LOU19: Wording(sv: "LOU, under tröskelvärdet (19 kap.)", en: "LOU, below the threshold (chapter 19)")
        case .LOUB2: Wording(sv: "LOU, tjänster i bilaga 2", en: "LOU, services of annex 2")
        case .LOU19a: Wording(sv: "LOU, direktupphandling (under gränsen)", en: "LOU, direct award (below the limit)")
        case .LUFD: Wording(sv: "LUF, på eller över EU:s tröskelvärde", en: "LUF, at or over the EU threshold")
        case .LUF19: Wording(sv: "LUF, under tröskelvärdet (19 kap.)", en: "LUF, below the threshold (chapter 19)")
        case .LUFB2: Wording(sv: "LUF, tjänster i bilaga 2", en: "LUF, services of annex 2")
        case .LUF19a: Wording(sv: "LUF, direktupphandling (under gränsen)", en: "LUF, direct award (below the limit)")
        case .LUKD:
            Wording(sv: "LUK, koncession på eller över tröskelvärdet", en: "LUK, concession at or over the threshold")
        case .LUK15: Wording(sv: "LUK, koncession under tröskelvärdet", en: "LUK, concession below the threshold")
        case .LUFSD: Wording(sv: "LUFS, på eller över EU:s tröskelvärde", en: "LUFS, at or over the EU threshold")
        case .LUFS15: Wording(sv: "LUFS, under tröskelvärdet (15 kap.)", en: "LUFS, below the threshold (chapter 15)")
        case .LOV: Wording(sv: "LOV, valfrihetssystem", en: "LOV, system of choice")
        }
    }
}
