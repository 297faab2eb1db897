package city.kontor.search.mail;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What can be read of HTML: its words in lines, and where its links really lead. Nothing is loaded and nothing runs. */
final class Markup {
    private static final Set<String> UNREAD =
            Set.of("script", "style", "head", "title", "template", "object", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "address",
            "dt",
            "dd");
    private static final Pattern REMOTE =
            Pattern.compile("(?i)(src|background|srcset)\\s*=\\s*[\"']?\\s*(https?:)?//|url\\(\\s*[\"']?(https?:)?//");

    private final StringBuilder text = new StringBuilder();

    private Markup() {}

    static boolean namesOtherMachines(String html) {
        return REMOTE.matcher(html).find();
    }

    static String read(String html) {
        Document page = Jsoup.parse(html);
        var markup = new Markup();
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return markup.open(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                markup.close(node);
                return FilterResult.CONTINUE;
            }
        });
        return markup.text
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private NodeFilter.FilterResult open(Node node) {
        if (node instanceof TextNode words) {
            String more = words.text();
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? more.stripLeading() : more);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (UNREAD.contains(name)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(name)) {
                line();
                if (name.equals("li")) {
                    text.append("• ");
                }
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void close(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            String leads = element.attr("href").strip();
            if (leads.matches("(?i)https?:.*") && !leads.equals(element.text().strip())) {
                text.append(" <").append(leads).append('>');
            }
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        } else if (name.equals("p") || name.matches("h[1-6]")) {
            line();
            text.append('\n');
        } else if (BLOCKS.contains(name)) {
            line();
        }
    }

    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
