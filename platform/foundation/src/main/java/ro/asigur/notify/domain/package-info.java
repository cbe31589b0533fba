@NullMarked
package ro.asigur.notify.domain;

import org.jspecify.annotations.NullMarked;
