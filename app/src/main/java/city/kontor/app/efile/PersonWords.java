package city.kontor.app.efile;

import city.kontor.app.kit.Texts;

/** Says what was found about a person, and whether it may go. */
final class PersonWords {
    private final Texts texts;

    PersonWords(Texts texts) {
        this.texts = texts.beside(PersonWords.class);
    }

    String kind(PersonPlace place) {
        return texts.get("person.kind." + place.kind());
    }

    String why(PersonPlace place) {
        return texts.get("person.why." + place.why());
    }

    /** Whether it may be deleted, in two words. */
    String verdict(PersonPlace place) {
        return place.until()
                .filter(day -> place.verdict() == PersonPlace.Verdict.KEPT)
                .map(day -> texts.get("person.until", texts.formats().date(day)))
                .orElseGet(() -> texts.get("person.verdict." + place.verdict()));
    }

    /** Why, with the article of the regulation. */
    String because(PersonPlace place) {
        return texts.get("person.because." + place.verdict());
    }
}
