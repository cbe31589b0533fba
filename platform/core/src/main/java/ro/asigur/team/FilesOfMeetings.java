package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.documents.api.FileOwner;
import ro.asigur.team.store.Bodies;

/** A meeting has its signed minutes, the list of presence and such as files. */
@ApplicationScoped
public class FilesOfMeetings implements FileOwner {

    static final String KIND = "team.meeting";

    @Inject
    Bodies bodies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permissionToKeep() {
        return TeamPermissions.KEEP;
    }

    @Override
    public Optional<Place> place(UUID owner) {
        return bodies.ofMeeting(owner).map(body -> new Place(body.uat()));
    }
}
