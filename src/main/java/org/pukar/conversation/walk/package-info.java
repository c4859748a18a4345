/// The walk of one hop through the dialogues, with the deeds and lists on its way.
@NullMarked
package org.pukar.conversation.walk;

import org.jspecify.annotations.NullMarked;
