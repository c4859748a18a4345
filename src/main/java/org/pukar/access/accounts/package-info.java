/// Who signs in at the desk: names, passwords, second steps, and the browsers they are signed in
/// with. What each may do stands with the keys of offices, as an [org.pukar.access.Actor].
@NullMarked
package org.pukar.access.accounts;

import org.jspecify.annotations.NullMarked;
