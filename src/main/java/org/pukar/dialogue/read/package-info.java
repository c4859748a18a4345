/// Reads dialogues from their YAML files. Mistakes of form are told with file and line; whether the
/// dialogues make sense together is the linter's question.
@NullMarked
package org.pukar.dialogue.read;

import org.jspecify.annotations.NullMarked;
