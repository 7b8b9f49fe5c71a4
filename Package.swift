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
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
    name: "hansyn",
    products: [.executable(name: "hansyn", targets: ["hansyn"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLanes"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        room("Documents"),
        room("Procurement", ["Documents"]),
        room("Bytes", ["CLanes"]),
        room("Matching", ["Bytes"]),
        room("Containers", ["CLibArchive", "CLibZip", "Documents"]),
        room("Knowledge", ["CLibYAML", .product(name: "SystemPackage", package: "swift-system")]),
        room("Reading", ["Bytes", "CLibXML2", "CLinux", "Containers", "Documents", "Procurement"]),
        room("Law", ["Documents", "Knowledge", "Procurement"]),
        room("Rules", ["Documents", "Knowledge", "Law", "Procurement"]),
        room("Settings", ["Documents", "Knowledge", "Law", "Procurement"]),
        room("Analysis", ["Documents", "Knowledge", "Law", "Matching", "Procurement", "Rules", "Settings"]),
        room(
            "Reporting",
            [
                "Analysis", "Bytes", "CLibXLSXWriter", "Containers", "Documents", "Law", "Procurement", "Rules",
                "Settings",
            ]),
        room("Annotating", ["Analysis", "Containers", "Documents", "Law", "Rules"]),
        tests(of: "Bytes"),
        tests(of: "Documents"),
        tests(of: "Annotating", ["Containers", "Documents"]),
        tests(of: "Matching"),
        tests(of: "Containers"),
        tests(of: "Reading", ["Containers", "Documents", "Fixtures", "Procurement"]),
        // What the tests of several rooms lean on: the project's own files, facts in a line, the program itself.
        .target(
            name: "Fixtures", dependencies: ["Analysis", "Documents", "Knowledge", "Law", "Procurement", "Rules"],
            path: "Tests/Fixtures", swiftSettings: settings),
        tests(of: "Procurement"),
        tests(of: "Knowledge", ["Fixtures"]),
        tests(of: "Law", ["Documents", "Fixtures", "Knowledge", "Procurement"]),
        tests(of: "Rules", ["Analysis", "Documents", "Fixtures", "Knowledge", "Law", "Procurement", "Reading"]),
        tests(of: "Analysis", ["Documents", "Fixtures", "Law", "Matching", "Procurement", "Rules"]),
        tests(of: "Settings", ["Documents", "Fixtures", "Knowledge", "Procurement"]),
        .testTarget(
            name: "CommandTests", dependencies: ["Containers", "Fixtures", "Knowledge", "Rules"],
            swiftSettings: settings),
        .testTarget(
            name: "SampleTests", dependencies: ["Fixtures", "Knowledge"], exclude: ["Reports"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["Fixtures", "Law"], swiftSettings: settings),
        tests(of: "Reporting", ["Analysis", "Documents", "Law", "Procurement", "Rules", "Settings"]),
        .executableTarget(
            name: "hansyn",
            dependencies: [
                "Analysis", "Annotating", "CLinux", "CMalloc", "Documents", "Knowledge", "Law", "Procurement",
                "Reading",
                "Reporting", "Rules",
                "Settings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
    ]
)
