@NullMarked
package ro.asigur.identity.web;

import org.jspecify.annotations.NullMarked;
