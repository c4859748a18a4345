/// What is heard instead of read: words divided into pieces that can be recorded once, and numbers,
/// days and money said from parts, in each language's own order. Pure.
@NullMarked
package org.pukar.speech;

import org.jspecify.annotations.NullMarked;
