/// What features offer to dialogues: deeds and lists, by name.
@NullMarked
package org.pukar.feature;

import org.jspecify.annotations.NullMarked;
