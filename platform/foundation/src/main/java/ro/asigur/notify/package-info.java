/**
 * Telling people that something waits for them: in the application, by e-mail, by SMS, as each person chose, outside their quiet
 * hours. What goes out holds no personal data: the text of the kind, a number and the county's address.
 *
 * <p>How a context tells: declare a {@link ro.asigur.notify.api.NoticeKind} in a bean of type
 * {@link ro.asigur.notify.api.NoticeKinds}, then call {@link ro.asigur.notify.api.Notices#tell} (accounts) or
 * {@link ro.asigur.notify.api.Notices#tellHolders} (who holds a permission in a commune) inside the transaction of the deed, or
 * of a fact listener's or a job's own. The key makes a repeat harmless. People without an account (the sender of an observation
 * sheet) are written to through {@link ro.asigur.notify.api.Letters}.
 *
 * <p>Due messages lie in the county's {@code base.message}; {@link ro.asigur.notify.SendMessages} takes what is due. Facts:
 * {@code notify.Told}, to the account alone.
 */
@NullMarked
package ro.asigur.notify;

import org.jspecify.annotations.NullMarked;
