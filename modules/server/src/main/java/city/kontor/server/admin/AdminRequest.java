package city.kontor.server.admin;

import java.util.List;

/** @param operation {@code backup}, {@code restore}, {@code user-add}, {@code user-give}, {@code user-reset} or
 *     {@code user-unlock} */
public record AdminRequest(String operation, List<String> arguments) {
    public AdminRequest {
        arguments = List.copyOf(arguments);
    }
}
