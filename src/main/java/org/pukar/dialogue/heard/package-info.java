/// What is heard in place of a screen, as it is handed from the dialogues to the doors. Pure.
@NullMarked
package org.pukar.dialogue.heard;

import org.jspecify.annotations.NullMarked;
