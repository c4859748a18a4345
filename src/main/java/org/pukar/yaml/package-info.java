/// YAML files as trees that remember the file and line of every value, so that whoever finds a
/// mistake can say where it stands.
@NullMarked
package org.pukar.yaml;

import org.jspecify.annotations.NullMarked;
