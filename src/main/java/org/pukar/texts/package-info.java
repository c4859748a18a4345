/// What is said to a text: what it means where its phone's conversation stands, and the few deeds
/// that only texts ask for. The talking itself is `conversation`'s.
@NullMarked
package org.pukar.texts;

import org.jspecify.annotations.NullMarked;
