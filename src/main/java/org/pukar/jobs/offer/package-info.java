/// How jobs come to us: over the API, one by one or in tables, and how employers say that they have
/// their people.
@NullMarked
package org.pukar.jobs.offer;

import org.jspecify.annotations.NullMarked;
