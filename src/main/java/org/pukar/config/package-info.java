/// Settings: read once at the start from `config/pukar.yaml` and the environment, checked, then
/// only values.
@NullMarked
package org.pukar.config;

import org.jspecify.annotations.NullMarked;
