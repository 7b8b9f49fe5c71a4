import CMalloc

/// How the process asks the system for memory.
enum Memory {
    /// One file after another needs the same amount: what is freed is kept for the next instead of being given back and
    /// fetched again, and more is fetched at a time.
    static func keepWhatIsFreed() {
        _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
        _ = mallopt(M_TOP_PAD, 1 << 20)
        _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    }
}
