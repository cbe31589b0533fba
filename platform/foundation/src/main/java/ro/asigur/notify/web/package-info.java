@NullMarked
package ro.asigur.notify.web;

import org.jspecify.annotations.NullMarked;
