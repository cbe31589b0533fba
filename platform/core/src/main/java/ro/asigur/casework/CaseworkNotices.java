package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import ro.asigur.notify.api.Counted;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.NoticeKinds;

/** What casework tells people of. */
@ApplicationScoped
public class CaseworkNotices implements NoticeKinds {

    static final NoticeKind ALARM = new NoticeKind(
            "casework.alarm",
            CaseworkPermissions.TAKE_ALARM,
            true,
            Set.of(NoticeChannel.EMAIL, NoticeChannel.SMS),
            "Alarmă P1 nouă",
            "New P1 alarm",
            new Counted(
                    "Aveți o alarmă P1 nouă",
                    "Aveți {count} alarme P1 noi",
                    "Aveți {count} de alarme P1 noi",
                    "You have a new P1 alarm",
                    "You have {count} new P1 alarms"));

    static final NoticeKind UNTAKEN = new NoticeKind(
            "casework.untaken",
            CaseworkPermissions.TAKE_ALARM,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Alarme P1 nepreluate (o dată pe zi)",
            "P1 alarms that nobody has taken (once a day)",
            new Counted(
                    "O alarmă P1 nu este preluată",
                    "{count} alarme P1 nu sunt preluate",
                    "{count} de alarme P1 nu sunt preluate",
                    "A P1 alarm is not taken",
                    "{count} P1 alarms are not taken"));

    static final NoticeKind OVERDUE = new NoticeKind(
            "casework.overdue",
            CaseworkPermissions.CHANGE,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Servicii cu termenul depășit (o dată pe zi)",
            "Services past their day (once a day)",
            new Counted(
                    "Aveți un serviciu cu termenul depășit",
                    "Aveți {count} servicii cu termenul depășit",
                    "Aveți {count} de servicii cu termenul depășit",
                    "You have a service past its day",
                    "You have {count} services past their day"));

    static final NoticeKind HANDED_OVER = new NoticeKind(
            "casework.handed-over",
            CaseworkPermissions.CHANGE,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Servicii predate mie de un coleg",
            "Services that a colleague handed over to me",
            new Counted(
                    "Ați primit de la un coleg un serviciu de care răspundeți acum",
                    "Ați primit de la un coleg {count} servicii de care răspundeți acum",
                    "Ați primit de la un coleg {count} de servicii de care răspundeți acum",
                    "A colleague handed you a service that you answer for now",
                    "A colleague handed you {count} services that you answer for now"));

    static final NoticeKind SUSPICION = new NoticeKind(
            "casework.suspicion",
            CaseworkPermissions.CHANGE,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Vulnerabilitate adăugată de un coleg, unde răspund de servicii",
            "Vulnerability added by a colleague where I answer for services",
            new Counted(
                    "Un coleg a adăugat o vulnerabilitate într-o gospodărie de care răspundeți",
                    "Colegii au adăugat {count} vulnerabilități în gospodării de care răspundeți",
                    "Colegii au adăugat {count} de vulnerabilități în gospodării de care răspundeți",
                    "A colleague added a vulnerability in a household you answer for",
                    "Colleagues added {count} vulnerabilities in households you answer for"));

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ALARM, UNTAKEN, OVERDUE, HANDED_OVER, SUSPICION);
    }
}
