/// Dialogues as data and the engine that walks them. Pure: a session and what the caller typed go
/// in, the next session and a screen come out; what must be done in the world comes out as a
/// request to do it.
///
/// The words, one each: a **dialogue** is a set of named steps; a **step** is one node (a menu, a
/// question, an action ...); a **session** is where one caller stands; a **turn** is what the
/// engine wants next; a **screen** is what the caller is shown; an **action** is a feature's deed
/// with a named outcome; a **source** is a feature's list of options; a **script** is all dialogues
/// and words of one version.
@NullMarked
package org.pukar.dialogue;

import org.jspecify.annotations.NullMarked;
