package city.kontor.search;

import city.kontor.search.Hit.Piece;
import java.util.ArrayList;
import java.util.List;

/** Marks in titles what was looked for. */
final class Marks {
    private Marks() {}

    /** @param wanted folded and stemmed words */
    static List<Piece> inTitle(String title, List<String> wanted, Compounds compounds) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        List<German.Word> folded = German.folded(title);
        List<German.Word> stemmed = German.stemmed(title);
        for (int i = 0; i < folded.size(); i++) {
            German.Word word = folded.get(i);
            if (fits(word.text(), stemmed.get(i).text(), wanted, compounds)) {
                add(pieces, title.substring(at, word.from()), false);
                add(pieces, title.substring(word.from(), word.until()), true);
                at = word.until();
            }
        }
        add(pieces, title.substring(at), false);
        return pieces;
    }

    private static boolean fits(String word, String stem, List<String> wanted, Compounds compounds) {
        return wanted.stream()
                        .anyMatch(one -> one.equals(stem)
                                || word.startsWith(one)
                                || (one.length() >= TailFilter.SHORTEST && word.contains(one)))
                || compounds.parts(word).stream().map(German::stem).anyMatch(wanted::contains);
    }

    static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
