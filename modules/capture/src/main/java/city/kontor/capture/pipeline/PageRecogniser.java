package city.kontor.capture.pipeline;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.capture.image.Blank;
import city.kontor.capture.image.Ink;
import city.kontor.capture.image.Noise;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Skew;
import city.kontor.capture.image.Tone;
import city.kontor.capture.image.Turn;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Segmentation;
import city.kontor.capture.separator.Separator;
import city.kontor.capture.separator.SeparatorReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns one page of a file into an upright picture with its words. */
final class PageRecogniser {
    /** Below this average confidence the page may stand on its head; upright print reads at 85 and more. */
    private static final int DOUBTFUL = 65;

    private final OcrPool ocr;

    PageRecogniser(OcrPool ocr) {
        this.ocr = ocr;
    }

    /**
     * Recognises a page.
     *
     * @param number the page's number in its document, from 1
     * @param fixedQuarters the turn the operator chose; empty to find it
     */
    ReadPage recognise(int number, SourcePage source, OptionalInt fixedQuarters) throws OcrException {
        Tone tone = Tone.of(source.pixels());
        Pixels grey = source.pixels().toGrey();
        Pixels picture = tone == Tone.COLOUR ? source.pixels() : grey;
        Optional<Separator> separator = SeparatorReader.on(grey, source.dpi());
        if (separator.isPresent()) {
            return unread(number, picture, tone, source.dpi(), fixedQuarters.orElse(0), separator);
        }
        if (!source.textLayer().isEmpty()) {
            int quarters = fixedQuarters.orElse(0);
            var words = turned(source.textLayer(), quarters, grey.width(), grey.height());
            return page(
                    number, words, Turn.quarters(picture, quarters), tone, source.dpi(), new Placement(quarters, 0));
        }
        Ink ink = Ink.of(grey);
        Skew skew = Skew.of(ink);
        if (Blank.is(ink)) {
            return unread(number, picture, tone, source.dpi(), fixedQuarters.orElse(0), Optional.empty());
        }
        var read = reading(grey, skew, fixedQuarters);
        Pixels straight = tone == Tone.COLOUR ? placed(picture, read.placement()) : read.upright();
        return page(number, throughMarks(read.words(), straight), straight, tone, source.dpi(), read.placement());
    }

    /** What came out, and the grey page as it was read. */
    private record Reading(List<Word> words, Placement placement, Pixels upright) {}

    /** Reads the page in its likeliest position, and in the others only while what comes out is hardly text. */
    private Reading reading(Pixels grey, Skew skew, OptionalInt fixedQuarters) throws OcrException {
        List<Integer> turns = skew.sideways() ? List.of(1, 3, 0, 2) : List.of(0, 2, 1, 3);
        if (fixedQuarters.isPresent()) {
            turns = List.of(fixedQuarters.getAsInt());
        }
        Optional<Reading> best = Optional.empty();
        for (int quarters : turns) {
            var placement = new Placement(quarters, skew.after(quarters));
            Pixels upright = placed(grey, placement);
            Pixels readable = Noise.smoothed(upright);
            var words = ocr.read(readable, Segmentation.PAGE);
            if (!isDoubtful(words)) {
                return new Reading(withMissedLines(words, readable), placement, upright);
            }
            if (best.isEmpty() || weight(words) > weight(best.orElseThrow().words())) {
                best = Optional.of(new Reading(words, placement, upright));
            }
        }
        return best.orElseThrow();
    }

    private List<Word> withMissedLines(List<Word> words, Pixels page) throws OcrException {
        var rest = MissedLines.of(page, words);
        return rest.isEmpty()
                ? words
                : rest.orElseThrow().addTo(words, ocr.read(rest.orElseThrow().pixels(), Segmentation.SPARSE));
    }

    private List<Word> throughMarks(List<Word> words, Pixels page) throws OcrException {
        List<Word> all = words;
        for (SecondLook place : ColouredMarks.of(page)) {
            all = place.addTo(all, ocr.read(Noise.smoothed(place.pixels()), Segmentation.SPARSE));
        }
        return all;
    }

    private static Pixels placed(Pixels page, Placement placement) {
        return Turn.degrees(Turn.quarters(page, placement.quarters()), placement.degrees());
    }

    private static ReadPage page(
            int number, List<Word> words, Pixels picture, Tone tone, double dpi, Placement placement) {
        var text = new PageText(number, picture.width(), picture.height(), words);
        return new ReadPage(text, picture, tone, dpi, placement, false, Optional.empty());
    }

    /** A page without words: a separator sheet, or an empty one. */
    private static ReadPage unread(
            int number, Pixels picture, Tone tone, double dpi, int quarters, Optional<Separator> separator) {
        Pixels turned = Turn.quarters(picture, quarters);
        var text = new PageText(number, turned.width(), turned.height(), List.of());
        return new ReadPage(text, turned, tone, dpi, new Placement(quarters, 0), separator.isEmpty(), separator);
    }

    private static boolean isDoubtful(List<Word> words) {
        long letters = 0;
        long sum = 0;
        for (Word word : words) {
            letters += word.text().length();
            sum += (long) word.text().length() * word.confidence();
        }
        return letters == 0 || sum < letters * DOUBTFUL;
    }

    /** How much of a reading can be believed: letters count by how far their confidence is above a guess. */
    private static long weight(List<Word> words) {
        return words.stream()
                .mapToLong(word -> (long) word.text().length() * Math.max(0, word.confidence() - 50))
                .sum();
    }

    private static List<Word> turned(List<Word> words, int quarters, int width, int height) {
        return words.stream()
                .map(word -> new Word(
                        word.text(),
                        word.confidence(),
                        turned(word.box(), quarters, width, height),
                        word.block(),
                        word.line()))
                .toList();
    }

    private static Box turned(Box box, int quarters, int width, int height) {
        return switch (quarters) {
            case 1 -> new Box(height - box.bottom(), box.x(), box.height(), box.width());
            case 2 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
            case 3 -> new Box(box.y(), width - box.right(), box.height(), box.width());
            default -> box;
        };
    }
}
