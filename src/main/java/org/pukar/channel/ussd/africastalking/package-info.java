/// Africa's Talking: a form for each hop that carries all inputs so far; `CON` or `END` in answer.
@NullMarked
package org.pukar.channel.ussd.africastalking;

import org.jspecify.annotations.NullMarked;
