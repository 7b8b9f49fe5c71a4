// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A room: one target under `Sources/`, with what it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room.
func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
    name: "hansyn",
    products: [.executable(name: "hansyn", targets: ["hansyn"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        room("Documents"),
        room("Procurement", ["Documents"]),
        room("Knowledge", [.product(name: "Yams", package: "Yams")]),
        room("Reading", ["CLibXML2", "Documents", "Procurement"]),
        room("Law", ["Knowledge", "Procurement"]),
        room("Rules", ["Documents", "Knowledge", "Law", "Procurement"]),
        room("Analysis", ["Documents", "Law", "Procurement", "Rules"]),
        room("Reporting", ["Analysis", "Documents", "Law", "Procurement", "Rules"]),
        .executableTarget(
            name: "hansyn",
            dependencies: [
                "Analysis", "Documents", "Knowledge", "Law", "Procurement", "Reading", "Reporting", "Rules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        tests(of: "Reading", ["Documents", "Procurement"]),
    ]
)
