package city.kontor.app.efile;

import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.Participant;
import city.kontor.efile.Route;
import java.util.List;

/** One case with what lies in it. Documents: the oldest first; routes: the newest first. */
record CaseView(Case one, List<Document> documents, List<Route> routes, List<Participant> participants) {
    CaseView {
        documents = List.copyOf(documents);
        routes = List.copyOf(routes);
        participants = List.copyOf(participants);
    }
}
