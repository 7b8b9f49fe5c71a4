extension TEDCodes {
    /// The three-letter country code of eForms. A code that is not in the table stays as it is: a country that is
    /// not known here must not pass for one that is not given.
    static func country(_ code: String) -> String {
        countries[code.uppercased()] ?? code.uppercased()
    }

    /// Member states, neighbours and others seen. TED writes UK and GR or EL where ISO has GB and GR.
    private static let countries: [String: String] = [
        "AT": "AUT", "BE": "BEL", "BG": "BGR", "CY": "CYP", "CZ": "CZE", "DE": "DEU", "DK": "DNK", "EE": "EST",
        "EL": "GRC", "GR": "GRC", "ES": "ESP", "FI": "FIN", "FR": "FRA", "HR": "HRV", "HU": "HUN", "IE": "IRL",
        "IT": "ITA", "LT": "LTU", "LU": "LUX", "LV": "LVA", "MT": "MLT", "NL": "NLD", "PL": "POL", "PT": "PRT",
        "RO": "ROU", "SE": "SWE", "SI": "SVN", "SK": "SVK", "UK": "GBR", "GB": "GBR", "NO": "NOR", "IS": "ISL",
        "LI": "LIE", "CH": "CHE", "AL": "ALB", "BA": "BIH", "ME": "MNE", "MK": "MKD", "RS": "SRB", "XK": "XKX",
        "TR": "TUR", "UA": "UKR", "MD": "MDA", "GE": "GEO", "AM": "ARM", "US": "USA", "ZM": "ZMB", "KE": "KEN",
        "ET": "ETH", "MA": "MAR", "TN": "TUN", "EG": "EGY", "JO": "JOR", "CN": "CHN", "IN": "IND", "JP": "JPN",
        "AU": "AUS", "CA": "CAN", "ZA": "ZAF", "FO": "FRO", "GL": "GRL", "AX": "ALA", "GF": "GUF", "RE": "REU",
    ]
}
