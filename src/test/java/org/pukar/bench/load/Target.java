package org.pukar.bench.load;

/// A server on this machine that answers hops.
///
/// @param path of the webhook
public record Target(String name, int port, String path) {}
