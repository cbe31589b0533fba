/**
 * The smallest module that brings one of everything: a notebook in which the workers of a commune leave each other short
 * notes about places ("podul de la Valea Mică e închis"), never about people. Read it beside the contract in
 * {@code ro.asigur.spi}; copy it to begin another.
 */
@NullMarked
package ro.asigur.example;

import org.jspecify.annotations.NullMarked;
