/// The HTTP edge: the server, the threads that hops run on, request bodies, and errors in RFC
/// 9457's form.
@NullMarked
package org.pukar.http;

import org.jspecify.annotations.NullMarked;
