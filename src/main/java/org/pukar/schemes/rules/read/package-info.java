/// Reads facts and schemes from their YAML files. Every mistake is told with file and line, before
/// anybody is told a verdict. Pure.
@NullMarked
package org.pukar.schemes.rules.read;

import org.jspecify.annotations.NullMarked;
