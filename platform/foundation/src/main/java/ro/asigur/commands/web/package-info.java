@NullMarked
package ro.asigur.commands.web;

import org.jspecify.annotations.NullMarked;
