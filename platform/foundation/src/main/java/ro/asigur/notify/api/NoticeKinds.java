package ro.asigur.notify.api;

import java.util.List;

/** A context names the kinds of what it tells by one bean of this type. */
public interface NoticeKinds {
    List<NoticeKind> kinds();
}
