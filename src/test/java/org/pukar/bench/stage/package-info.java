/// The servers that are measured, each in a process of its own.
@NullMarked
package org.pukar.bench.stage;

import org.jspecify.annotations.NullMarked;
