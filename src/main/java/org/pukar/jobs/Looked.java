package org.pukar.jobs;

/// A job as one caller sees it. Immutable.
///
/// @param isMarked whether this caller is interested in it
record Looked(Job job, boolean isMarked) {}
