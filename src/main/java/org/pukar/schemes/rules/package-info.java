/// The rules of schemes: conditions over facts, weighed without ever taking unknown for no. Pure:
/// nothing here knows of phones, dialogues or stores.
@NullMarked
package org.pukar.schemes.rules;

import org.jspecify.annotations.NullMarked;
