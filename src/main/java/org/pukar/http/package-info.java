/// The HTTP edge that all doors and pages share.
@NullMarked
package org.pukar.http;

import org.jspecify.annotations.NullMarked;
