/** Works the real desktop as people do, with mouse and keyboard, through the whole main job. */
@NullMarked
package city.kontor.demo.tour;

import org.jspecify.annotations.NullMarked;
