/** What this host knows of agents and hosts, in the form that routing needs. */
@NullMarked
package mitosis.host.view;

import org.jspecify.annotations.NullMarked;
