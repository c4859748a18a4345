/// Officers of the sealed lane are rung for those who wait: the first one who answers has the case.
@NullMarked
package org.pukar.sealed.ringing;

import org.jspecify.annotations.NullMarked;
