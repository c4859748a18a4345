/// Phone numbers: who a caller is by what the network says. Pure; libphonenumber is hidden inside.
@NullMarked
package org.pukar.phone;

import org.jspecify.annotations.NullMarked;
