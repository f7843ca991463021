<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>depeche</name>
    <message>
        <source>Unknown option --%1.</source>
        <translation>Option inconnue&#xa0;: --%1.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>L’option --%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>L’option --%1 demande une valeur.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>--limit needs a number.</source>
        <translation>--limit demande un nombre.</translation>
    </message>
    <message>
        <source>--before needs the “next” of an earlier list.</source>
        <translation>--before demande la valeur «&#xa0;next&#xa0;» d’une liste précédente.</translation>
    </message>
    <message>
        <source>What do you search for?</source>
        <translation>Que cherchez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>show needs the id of one article.</source>
        <translation>show demande l’identifiant d’un article.</translation>
    </message>
    <message>
        <source>mark needs read, unread, star, unstar, later or unlater, and a query or ids.</source>
        <translation>mark demande read, unread, star, unstar, later ou unlater, puis une requête ou des identifiants.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>backup needs the name of a file.</source>
        <translation>backup demande un nom de fichier.</translation>
    </message>
    <message>
        <source>Everything is saved in %1.</source>
        <translation>Tout est sauvegardé dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be had; boxes stand in their places.</source>
        <translation>
            <numerusform>%n image n’a pas pu être obtenue&#x202f;; un cadre la remplace.</numerusform>
            <numerusform>%n images n’ont pas pu être obtenues&#x202f;; des cadres les remplacent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation>
            <numerusform>%n article enregistré dans %1.</numerusform>
            <numerusform>%n articles enregistrés dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file must end in .pdf: other formats cannot be written yet.</source>
        <translation>Le nom du fichier doit finir par .pdf&#xa0;: les autres formats ne sont pas encore pris en charge.</translation>
    </message>
    <message>
        <source>Nothing found, so no file was written.</source>
        <translation>Aucun résultat&#xa0;: aucun fichier n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fetched, %2 unchanged, %3 failed; %4 new articles, %5 updated.</source>
        <translation>reçus&#xa0;: %1, inchangés&#xa0;: %2, en échec&#xa0;: %3&#x202f;; nouveaux articles&#xa0;: %4, mis à jour&#xa0;: %5.</translation>
    </message>
    <message>
        <source>add needs one address.</source>
        <translation>add demande une adresse.</translation>
    </message>
    <message>
        <source>remove needs the address, title or id of a feed.</source>
        <translation>remove demande l’adresse, le titre ou l’identifiant d’un flux.</translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from %n feed(s).</source>
        <translation>
            <numerusform>%n abonnement supprimé.</numerusform>
            <numerusform>%n abonnements supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No feeds yet. “depeche add” subscribes to one.</source>
        <translation>Aucun flux pour l’instant. «&#xa0;depeche add&#xa0;» permet de s’abonner.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n flux ajouté</numerusform>
            <numerusform>%n flux ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 known already, %2 without a usable address.</source>
        <translation>déjà présents&#xa0;: %1, sans adresse utilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The subscriptions are written to %1.</source>
        <translation>Les abonnements sont enregistrés dans %1.</translation>
    </message>
    <message>
        <source>Give --base-url URL and one file.</source>
        <translation>Indiquez --base-url URL et un fichier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Impossible de lire le fichier %1.</translation>
    </message>
    <message>
        <source>restore needs the name of a backup.</source>
        <translation>restore demande le nom d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The profile is open in a window. Close it first.</source>
        <translation>Le profil est ouvert dans une fenêtre. Fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Restored. What was there is kept as %1.</source>
        <translation>Restauration terminée. Les données précédentes sont conservées dans %1.</translation>
    </message>
    <message>
        <source>Give one file.</source>
        <translation>Indiquez un fichier.</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>Le tag «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n unread article(s)</source>
        <translation>
            <numerusform>%1 (%2)&#xa0;: %n article non lu</numerusform>
            <numerusform>%1 (%2)&#xa0;: %n articles non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>--top needs a number.</source>
        <translation>--top demande un nombre.</translation>
    </message>
    <message>
        <source>There is no feed “%1”. “depeche feeds” lists them.</source>
        <translation>Le flux «&#xa0;%1&#xa0;» n’existe pas. «&#xa0;depeche feeds&#xa0;» affiche la liste.</translation>
    </message>
    <message>
        <source>subscribe to a feed, or to the feed a page offers</source>
        <translation>s’abonner à un flux, ou à celui que propose une page</translation>
    </message>
    <message>
        <source>remove FEED…</source>
        <translation>remove FLUX…</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>se désabonner</translation>
    </message>
    <message>
        <source>subscribe to the feeds of an OPML file</source>
        <translation>s’abonner aux flux d’un fichier OPML</translation>
    </message>
    <message>
        <source>write the subscriptions as OPML 2.0</source>
        <translation>exporter les abonnements en OPML 2.0</translation>
    </message>
    <message>
        <source>refresh [FEED…] [--force]</source>
        <translation>refresh [FLUX…] [--force]</translation>
    </message>
    <message>
        <source>fetch what is due, or the feeds named</source>
        <translation>actualiser les flux à l’échéance, ou ceux indiqués</translation>
    </message>
    <message>
        <source>list [QUERY] [--limit N] [--before ID] [--all]</source>
        <translation>list [REQUÊTE] [--limit N] [--before ID] [--all]</translation>
    </message>
    <message>
        <source>list articles, newest first</source>
        <translation>afficher les articles, les plus récents d’abord</translation>
    </message>
    <message>
        <source>search QUERY [--limit N] [--before ID] [--all] [--facets]</source>
        <translation>search REQUÊTE [--limit N] [--before ID] [--all] [--facets]</translation>
    </message>
    <message>
        <source>search articles, with snippets</source>
        <translation>rechercher des articles, avec extraits</translation>
    </message>
    <message>
        <source>show ID</source>
        <translation>show ID</translation>
    </message>
    <message>
        <source>show one article</source>
        <translation>afficher un article</translation>
    </message>
    <message>
        <source>mark read|unread|star|unstar|later|unlater QUERY|ID…</source>
        <translation>mark read|unread|star|unstar|later|unlater REQUÊTE|ID…</translation>
    </message>
    <message>
        <source>change the state of articles</source>
        <translation>changer l’état d’articles</translation>
    </message>
    <message>
        <source>tags [--followed] [--top N] [QUERY]</source>
        <translation>tags [--followed] [--top N] [REQUÊTE]</translation>
    </message>
    <message>
        <source>list tags with their counts</source>
        <translation>afficher les tags et leur nombre d’articles</translation>
    </message>
    <message>
        <source>export QUERY|ID… --to FILE.pdf</source>
        <translation>export REQUÊTE|ID… --to FICHIER.pdf</translation>
    </message>
    <message>
        <source>write articles to a file</source>
        <translation>enregistrer des articles dans un fichier</translation>
    </message>
    <message>
        <source>backup FILE</source>
        <translation>backup FICHIER</translation>
    </message>
    <message>
        <source>save a complete copy of the database</source>
        <translation>sauvegarder une copie complète de la base de données</translation>
    </message>
    <message>
        <source>restore FILE</source>
        <translation>restore FICHIER</translation>
    </message>
    <message>
        <source>bring a saved copy back</source>
        <translation>restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>stats</source>
        <translation>stats</translation>
    </message>
    <message>
        <source>numbers about the database</source>
        <translation>chiffres de la base de données</translation>
    </message>
    <message>
        <source>parse [--content-type T] [--base-url U] [--header &apos;N: v&apos;]… FILE|-</source>
        <translation>parse [--content-type T] [--base-url U] [--header N:V]… FICHIER|-</translation>
    </message>
    <message>
        <source>one feed document as JSON</source>
        <translation>un document de flux en JSON</translation>
    </message>
    <message>
        <source>sanitize [--base-url U]</source>
        <translation>sanitize [--base-url U]</translation>
    </message>
    <message>
        <source>HTML from stdin as the safe HTML that would be shown</source>
        <translation>HTML lu sur l’entrée standard, rendu sûr comme à l’affichage</translation>
    </message>
    <message>
        <source>extract [--content-type T] --base-url U FILE</source>
        <translation>extract [--content-type T] --base-url U FICHIER</translation>
    </message>
    <message>
        <source>text and metadata of a page as JSON</source>
        <translation>texte et métadonnées d’une page en JSON</translation>
    </message>
    <message>
        <source>the feeds a page offers as JSON</source>
        <translation>flux proposés par une page en JSON</translation>
    </message>
    <message>
        <source>opml [--write] FILE</source>
        <translation>opml [--write] FICHIER</translation>
    </message>
    <message>
        <source>an OPML document as JSON, or written out again</source>
        <translation>un document OPML en JSON, ou réécrit</translation>
    </message>
    <message>
        <source>Usage: depeche %1</source>
        <translation>Utilisation&#xa0;: depeche %1</translation>
    </message>
    <message>
        <source>Usage: depeche [--profile DIR] [VERB …] [--json]</source>
        <translation>Utilisation&#xa0;: depeche [--profile DOSSIER] [VERBE…] [--json]</translation>
    </message>
    <message>
        <source>Without a verb the window opens. The verbs:</source>
        <translation>Sans verbe, la fenêtre s’ouvre. Les verbes&#xa0;:</translation>
    </message>
    <message>
        <source>Options of the window: --demo shows a bundled sample edition on a throw-away profile.</source>
        <translation>Options de la fenêtre&#xa0;: --demo affiche l’édition d’exemple fournie, dans un profil temporaire.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly (some feeds failed).</source>
        <translation>Codes de sortie&#xa0;: 0 réussite, 1 échec, 2 mauvaise utilisation, 3 réussite partielle (certains flux ont échoué).</translation>
    </message>
    <message>
        <source>Unknown verb “%1”. “depeche --help” lists them.</source>
        <translation>Verbe inconnu&#xa0;: «&#xa0;%1&#xa0;». «&#xa0;depeche --help&#xa0;» affiche la liste.</translation>
    </message>
    <message>
        <source>A stored text is damaged. Check the database.</source>
        <translation>Un texte enregistré est endommagé. Vérifiez la base de données.</translation>
    </message>
    <message>
        <source>The query is too long; its end was left out.</source>
        <translation>La requête est trop longue&#x202f;; la fin a été ignorée.</translation>
    </message>
    <message>
        <source>A closing bracket without an opening one was ignored.</source>
        <translation>Une parenthèse fermante sans parenthèse ouvrante a été ignorée.</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>Il manque une parenthèse fermante.</translation>
    </message>
    <message>
        <source>A closing quotation mark is missing.</source>
        <translation>Il manque un guillemet fermant.</translation>
    </message>
    <message>
        <source>The query has too many conditions; the last ones were left out.</source>
        <translation>La requête a trop de conditions&#x202f;; les dernières ont été ignorées.</translation>
    </message>
    <message>
        <source>“%1” is not understood and was searched as text.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas reconnu et a été recherché comme du texte.</translation>
    </message>
    <message>
        <source>“%1” has no letters or digits and was ignored.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient ni lettre ni chiffre et a été ignoré.</translation>
    </message>
    <message>
        <source>The document is cut or damaged; what could be read of it is here.</source>
        <translation>Le document est tronqué ou endommagé&#x202f;; voici ce qui a pu être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) were left out.</source>
        <translation>
            <numerusform>%n article plus ancien a été laissé de côté.</numerusform>
            <numerusform>%n articles plus anciens ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n entries were read.</source>
        <translation>
            <numerusform>Seule la première entrée a été lue (%n).</numerusform>
            <numerusform>Seules les %n premières entrées ont été lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is cut or damaged; what could be read of it is here.</source>
        <translation>La liste est tronquée ou endommagée&#x202f;; voici ce qui a pu être lu.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MiB. It cannot be a list of feeds.</source>
        <translation>Le fichier dépasse 32&#xa0;Mio. Ce ne peut pas être une liste de flux.</translation>
    </message>
    <message>
        <source>This file is not OPML, the format of lists of feeds.</source>
        <translation>Ce fichier n’est pas au format OPML, celui des listes de flux.</translation>
    </message>
    <message>
        <source>The server sent an empty document. Try again later.</source>
        <translation>Le serveur a envoyé un document vide. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This address is a web page, not a feed. Look for the feed&apos;s own address on the page.</source>
        <translation>Cette adresse est une page web, pas un flux. Cherchez l’adresse du flux sur la page.</translation>
    </message>
    <message>
        <source>This is a list of feeds (OPML). Import it instead of subscribing to it.</source>
        <translation>Ceci est une liste de flux (OPML). Importez-la au lieu de vous y abonner.</translation>
    </message>
    <message>
        <source>This document is neither RSS nor Atom nor JSON Feed.</source>
        <translation>Ce document n’est ni du RSS, ni de l’Atom, ni du JSON Feed.</translation>
    </message>
    <message>
        <source>The feed is damaged so badly that nothing could be read from it. Try again later, or tell the publisher.</source>
        <translation>Le flux est trop endommagé pour être lu. Réessayez plus tard ou prévenez l’éditeur.</translation>
    </message>
    <message>
        <source>This article has more markup than can be shown. Part of it is shown as plain text.</source>
        <translation>Cet article contient trop de balises pour être affiché en entier. Une partie est affichée en texte brut.</translation>
    </message>
    <message>
        <source>Video (%1)</source>
        <translation>Vidéo (%1)</translation>
    </message>
    <message>
        <source>Audio (%1)</source>
        <translation>Audio (%1)</translation>
    </message>
    <message>
        <source>Embedded content (%1)</source>
        <translation>Contenu intégré (%1)</translation>
    </message>
    <message>
        <source>There is no server called %1, or there is no network. Check the address and the connection.</source>
        <translation>Le serveur %1 est introuvable, ou le réseau est absent. Vérifiez l’adresse et la connexion.</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached. It may be down; try again later.</source>
        <translation>Le serveur %1 est injoignable. Il est peut-être en panne&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server %1 did not answer in time. Try again later.</source>
        <translation>Le serveur %1 n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not valid or its encryption is outdated. Check the address and the computer&apos;s date.</source>
        <translation>La connexion à %1 n’est pas sûre&#xa0;: le certificat n’est pas valide ou le chiffrement est obsolète. Vérifiez l’adresse et la date de l’ordinateur.</translation>
    </message>
    <message>
        <source>%1 lies on this computer or in the local network, where addresses from the internet may not lead. If you trust it, add this address yourself.</source>
        <translation>%1 se trouve sur cet ordinateur ou sur le réseau local, où les adresses venues d’internet ne peuvent pas mener. Si vous lui faites confiance, ajoutez vous-même cette adresse.</translation>
    </message>
    <message>
        <source>The server sends us on to an address that is not followed, because it is no web address or not secure. Look for the feed&apos;s new address.</source>
        <translation>Le serveur renvoie vers une adresse qui n’est pas suivie, car ce n’est pas une adresse web ou elle n’est pas sûre. Cherchez la nouvelle adresse du flux.</translation>
    </message>
    <message>
        <source>The answer of %1 ended too early. Try again later.</source>
        <translation>La réponse de %1 s’est interrompue. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The answer of %1 is damaged. Try again later.</source>
        <translation>La réponse de %1 est endommagée. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server %1 asked not to be asked for a while. It is asked again when the time is over.</source>
        <translation>Le serveur %1 a demandé de ne pas être interrogé pendant un moment. Il le sera de nouveau une fois ce délai écoulé.</translation>
    </message>
    <message>
        <source>%1 lets only browsers in (a Cloudflare check). Open the page in a browser, or ask the publisher to let feed readers pass.</source>
        <translation>%1 n’accepte que les navigateurs (contrôle Cloudflare). Ouvrez la page dans un navigateur, ou demandez à l’éditeur de laisser passer les lecteurs de flux.</translation>
    </message>
    <message>
        <source>%1 refuses to give this address (403).</source>
        <translation>%1 refuse l’accès à cette adresse (403).</translation>
    </message>
    <message>
        <source>There is nothing at this address (404). Check it, or look on the site for the new one.</source>
        <translation>Il n’y a rien à cette adresse (404). Vérifiez-la, ou cherchez la nouvelle sur le site.</translation>
    </message>
    <message>
        <source>The publisher has removed this address for good (410). Look on the site for a new one.</source>
        <translation>L’éditeur a définitivement supprimé cette adresse (410). Cherchez-en une nouvelle sur le site.</translation>
    </message>
    <message>
        <source>%1 says that it is asked too often (429). It is asked again later.</source>
        <translation>%1 indique être interrogé trop souvent (429). Une nouvelle tentative aura lieu plus tard.</translation>
    </message>
    <message>
        <source>The server %1 has a problem of its own (%2). Try again later.</source>
        <translation>Le serveur %1 rencontre un problème interne (%2). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server %1 gave an unexpected answer (%2).</source>
        <translation>Le serveur %1 a donné une réponse inattendue (%2).</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>Show all articles about %1</source>
        <translation>Afficher tous les articles sur %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>À lire aussi</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Short link</source>
        <translation>Lien court</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Links in the text</source>
        <translation>Liens dans le texte</translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n&#xa0;min de lecture</numerusform>
            <numerusform>%n&#xa0;min de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>The picture could not be loaded.</source>
        <translation>L’image n’a pas pu être chargée.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>Le PDF n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1: %2</source>
        <translation>Les réglages n’ont pas pu être enregistrés dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read: %2</source>
        <translation>Impossible de lire les réglages de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the program starts with its defaults. The old file was kept as %1.</source>
        <translation>Le fichier de réglages était endommagé&#x202f;; le logiciel démarre avec les réglages par défaut. L’ancien fichier est conservé sous %1.</translation>
    </message>
    <message>
        <source>There is no article %1.</source>
        <translation>L’article %1 n’existe pas.</translation>
    </message>
    <message>
        <source>Too many articles have the same date.</source>
        <translation>Trop d’articles portent la même date.</translation>
    </message>
    <message>
        <source>The feed was removed meanwhile.</source>
        <translation>Le flux a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2 Nothing was changed.</source>
        <translation>%1 n’a pas pu être remplacé&#xa0;: %2 Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 is no backup that this version can read.</source>
        <translation>%1 n’est pas une sauvegarde lisible par cette version.</translation>
    </message>
    <message>
        <source>The backup is damaged: %1</source>
        <translation>La sauvegarde est endommagée&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no such feed.</source>
        <translation>Ce flux n’existe pas.</translation>
    </message>
    <message>
        <source>This feed is subscribed to already.</source>
        <translation>Ce flux figure déjà dans vos abonnements.</translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation>Désabonnement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Another feed has this address already.</source>
        <translation>Un autre flux a déjà cette adresse.</translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be made. Check the rights of the folder above it.</source>
        <translation>Impossible de créer le dossier de profil %1. Vérifiez les droits du dossier parent.</translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be read. Check its rights.</source>
        <translation>Impossible de lire le dossier de profil %1. Vérifiez ses droits.</translation>
    </message>
    <message>
        <source>The profile cannot be written, so it is opened for reading only. Nothing you change will be kept.</source>
        <translation>Impossible d’écrire dans le profil&#xa0;: il est ouvert en lecture seule. Vos modifications ne seront pas conservées.</translation>
    </message>
    <message>
        <source>A row of %1 refers to something that is gone.</source>
        <translation>Une ligne de %1 renvoie à un élément disparu.</translation>
    </message>
    <message>
        <source>The counts of the feed %1 are wrong.</source>
        <translation>Les compteurs du flux %1 sont faux.</translation>
    </message>
    <message>
        <source>The search index is damaged: %1</source>
        <translation>L’index de recherche est endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation>Le fichier %1 existe déjà.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Dépêche. It is opened for reading only; update the program to change it.</source>
        <translation>Ce profil vient d’une version plus récente de Dépêche. Il est ouvert en lecture seule&#x202f;; mettez le logiciel à jour pour le modifier.</translation>
    </message>
    <message>
        <source>A saved search needs a name and something to search for.</source>
        <translation>Une recherche enregistrée doit avoir un nom et une requête.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>Le disque est plein. Rien n’a été modifié&#x202f;; libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>Another program is using the database. Nothing was changed; try again in a moment.</source>
        <translation>Un autre logiciel utilise la base de données. Rien n’a été modifié&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The profile cannot be written. Check the rights of its folder.</source>
        <translation>Impossible d’écrire dans le profil. Vérifiez les droits de son dossier.</translation>
    </message>
    <message>
        <source>The database is damaged. Run “depeche check”, or restore a backup with “depeche restore”.</source>
        <translation>La base de données est endommagée. Lancez «&#xa0;depeche check&#xa0;», ou restaurez une sauvegarde avec «&#xa0;depeche restore&#xa0;».</translation>
    </message>
    <message>
        <source>The database cannot be opened. Check that its folder exists and can be read.</source>
        <translation>Impossible d’ouvrir la base de données. Vérifiez que son dossier existe et peut être lu.</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed.</source>
        <translation>Le disque a signalé une erreur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database reported an error. Nothing was changed.</source>
        <translation>La base de données a signalé une erreur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>Ce tag n’existe pas.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Un tag doit avoir un nom.</translation>
    </message>
    <message>
        <source>Followed %1</source>
        <translation>Suivi de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Stopped following %1</source>
        <translation>Fin du suivi de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Part of the sample edition: there is nothing to fetch</source>
        <translation>Fait partie de l’édition d’exemple&#xa0;: il n’y a rien à récupérer</translation>
    </message>
    <message>
        <source>The sample edition is missing from this build.</source>
        <translation>L’édition d’exemple manque dans cette version.</translation>
    </message>
    <message>
        <source>The document ended too early; what had come by then is here.</source>
        <translation>Le document s’est interrompu&#x202f;; voici ce qui avait été reçu.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher has removed this feed for good, so it is not asked any more.</source>
        <translation>L’éditeur a définitivement supprimé ce flux&#xa0;: il n’est plus interrogé.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Date formats as in QDate::toString(), for dates of this year and of another.</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Autres noms&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>À lire plus tard</translation>
    </message>
    <message>
        <source>Followed tags</source>
        <translation>Tags suivis</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Add a feed …</source>
        <translation>Ajouter un flux…</translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation>Propriétés…</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désabonner</translation>
    </message>
    <message>
        <source>Dissolve the folder</source>
        <translation>Dissoudre le dossier</translation>
    </message>
    <message>
        <source>Names of the tag …</source>
        <translation>Noms du tag…</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Remove the search</source>
        <translation>Supprimer la recherche</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>With picture</source>
        <translation>Avec image</translation>
    </message>
    <message>
        <source>With audio</source>
        <translation>Avec audio</translation>
    </message>
    <message>
        <source>With video</source>
        <translation>Avec vidéo</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Texte intégral</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>Avec commentaires</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Par pertinence</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>Trois colonnes</translation>
    </message>
    <message>
        <source>List above the article</source>
        <translation>Liste au-dessus de l’article</translation>
    </message>
    <message>
        <source>List only</source>
        <translation>Liste seule</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Liste des articles</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Avec images</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>La nouvelle langue s’appliquera au prochain démarrage.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Articles in a serif face</source>
        <translation>Articles en caractères à empattements</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Afficher les images</translation>
    </message>
    <message>
        <source>Mark an article as read when it is shown</source>
        <translation>Marquer un article comme lu dès qu’il est affiché</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>Actualisation</translation>
    </message>
    <message>
        <source>Refresh when the program starts</source>
        <translation>Actualiser au démarrage</translation>
    </message>
    <message>
        <source>While it runs</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>By itself, each feed at its own pace</source>
        <translation>Automatiquement, chaque flux à son rythme</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Seulement à la demande</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation>Article non lu suivant</translation>
    </message>
    <message>
        <source>Previous unread article</source>
        <translation>Article non lu précédent</translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation>Page suivante, puis non lu suivant</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next row of the sidebar</source>
        <translation>Ligne suivante de la barre latérale</translation>
    </message>
    <message>
        <source>Previous row of the sidebar</source>
        <translation>Ligne précédente de la barre latérale</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>Lire l’article</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Lu ou non lu</translation>
    </message>
    <message>
        <source>Follow a tag …</source>
        <translation>Suivre un tag…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Serif or sans</source>
        <translation>Avec ou sans empattements</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Aller aux articles du jour</translation>
    </message>
    <message>
        <source>Go to Unread</source>
        <translation>Aller aux non lus</translation>
    </message>
    <message>
        <source>Go to Starred</source>
        <translation>Aller aux favoris</translation>
    </message>
    <message>
        <source>Go to Read later</source>
        <translation>Aller aux articles à lire plus tard</translation>
    </message>
    <message>
        <source>Go to all articles</source>
        <translation>Aller à tous les articles</translation>
    </message>
    <message>
        <source>Go to the sidebar</source>
        <translation>Aller à la barre latérale</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation>Enregistrer cette recherche…</translation>
    </message>
    <message>
        <source>Refresh what is shown</source>
        <translation>Actualiser ce qui est affiché</translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation>Actualiser tous les flux</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Interrompre l’actualisation</translation>
    </message>
    <message>
        <source>Import subscriptions …</source>
        <translation>Importer des abonnements…</translation>
    </message>
    <message>
        <source>Export subscriptions …</source>
        <translation>Exporter les abonnements…</translation>
    </message>
    <message>
        <source>Find a command, feed or tag</source>
        <translation>Trouver une commande, un flux ou un tag</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Les listes</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>Share …</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>Open the discussion</source>
        <translation>Ouvrir la discussion</translation>
    </message>
    <message>
        <source>Tags of the article …</source>
        <translation>Tags de l’article…</translation>
    </message>
    <message>
        <source>The index is still being made, so some articles may not be found.</source>
        <translation>L’index est encore en construction&#xa0;: certains articles peuvent ne pas être trouvés.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Offered too:</source>
        <translation>Également proposés&#xa0;:</translation>
    </message>
    <message>
        <source>The page at %1 offers no feed. With --guess the usual places of the site are tried; or look on it for “RSS” or “Atom” and give that address.</source>
        <translation>La page %1 ne propose aucun flux. Avec --guess, les emplacements habituels du site sont essayés&#x202f;; sinon, cherchez-y «&#xa0;RSS&#xa0;» ou «&#xa0;Atom&#xa0;» et indiquez cette adresse.</translation>
    </message>
    <message>
        <source>Trying %1 of %2: %3</source>
        <translation>Essai %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no feed in the usual places either. Look on the site for “RSS” or “Atom” and give that address.</source>
        <translation>Il n’y a pas de flux non plus aux emplacements habituels. Cherchez «&#xa0;RSS&#xa0;» ou «&#xa0;Atom&#xa0;» sur le site et indiquez cette adresse.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <comment>a time</comment>
        <translation>Prochaine tentative&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were not asked.</source>
        <translation>
            <numerusform>%n flux n’a pas été interrogé.</numerusform>
            <numerusform>%n flux n’ont pas été interrogés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) would be added</source>
        <translation>
            <numerusform>%n flux serait ajouté</numerusform>
            <numerusform>%n flux seraient ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known feed(s) would go to other folders</source>
        <translation>
            <numerusform>%n flux déjà présent changerait de dossier</numerusform>
            <numerusform>%n flux déjà présents changeraient de dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known feed(s) put into folders</source>
        <translation>
            <numerusform>%n flux déjà présent classé dans un dossier</numerusform>
            <numerusform>%n flux déjà présents classés dans des dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>Impossible d’écrire le résultat.</translation>
    </message>
    <message>
        <source>%1 exists already; --force replaces it.</source>
        <translation>%1 existe déjà&#x202f;; --force le remplace.</translation>
    </message>
    <message>
        <source>add URL [--folder F] [--all] [--guess]</source>
        <translation>add URL [--folder DOSSIER] [--all] [--guess]</translation>
    </message>
    <message>
        <source>feeds [FEED…] [--history]</source>
        <translation>feeds [FLUX…] [--history]</translation>
    </message>
    <message>
        <source>list the subscriptions, when they were fetched and will be</source>
        <translation>afficher les abonnements, leur dernière et leur prochaine actualisation</translation>
    </message>
    <message>
        <source>import FILE.opml [--folder F] [--merge] [--dry-run]</source>
        <translation>import FICHIER.opml [--folder DOSSIER] [--merge] [--dry-run]</translation>
    </message>
    <message>
        <source>export-opml FILE|- [--with-passwords] [--force]</source>
        <translation>export-opml FICHIER|- [--with-passwords] [--force]</translation>
    </message>
    <message>
        <source>discover [--guess] URL | --base-url U FILE</source>
        <translation>discover [--guess] URL | --base-url U FICHIER</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>L’importation a été abandonnée.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported</source>
        <translation>
            <numerusform>%n flux importé</numerusform>
            <numerusform>%n flux importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) longer than 1,000 characters were cut.</source>
        <translation>
            <numerusform>%n titre de plus de 1&#x202f;000 caractères a été coupé.</numerusform>
            <numerusform>%n titres de plus de 1&#x202f;000 caractères ont été coupés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) beside addresses were left out.</source>
        <translation>
            <numerusform>%n mot de passe accompagnant une adresse a été laissé de côté.</numerusform>
            <numerusform>%n mots de passe accompagnant des adresses ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has mistakes, but all of it could be read.</source>
        <translation>La liste contient des erreurs, mais elle a pu être lue en entier.</translation>
    </message>
    <message numerus="yes">
        <source>Folders nested more than %n deep were moved up.</source>
        <translation>
            <numerusform>Les dossiers imbriqués sur plus de %n niveau ont été remontés.</numerusform>
            <numerusform>Les dossiers imbriqués sur plus de %n niveaux ont été remontés.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is a web page, not a list of feeds (OPML). It may have been saved from a page that asks to sign in.</source>
        <translation>Ce fichier est une page web, pas une liste de flux (OPML). Il provient peut-être d’une page qui demande de s’identifier.</translation>
    </message>
    <message>
        <source>This file is a feed itself, not a list of feeds (OPML). Subscribe to its address instead.</source>
        <translation>Ce fichier est lui-même un flux, pas une liste de flux (OPML). Abonnez-vous plutôt à son adresse.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The headers of the answer of %1 are larger than %2, which is not accepted.</source>
        <translation>Les en-têtes de la réponse de %1 dépassent %2, ce qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>The answer of %1 unpacks to more than a hundred times what was sent, which is not accepted.</source>
        <translation>La réponse de %1, une fois décompressée, fait plus de cent fois la taille reçue, ce qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2, which is not accepted.</source>
        <translation>La réponse de %1 dépasse %2, ce qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>The server sends us on again and again (%1). Look for the feed&apos;s new address.</source>
        <translation>Le serveur renvoie sans fin d’une adresse à l’autre (%1). Cherchez la nouvelle adresse du flux.</translation>
    </message>
    <message>
        <source>%1 asks for a user name and password, or does not accept those it was given (401).</source>
        <translation>%1 demande un nom d’utilisateur et un mot de passe, ou n’accepte pas ceux qui lui ont été fournis (401).</translation>
    </message>
    <message>
        <source>The keyring of the desktop does not answer.</source>
        <translation>Le trousseau du bureau ne répond pas.</translation>
    </message>
    <message>
        <source>No keyring of the desktop answers, so passwords are kept until the program ends and will then be asked for again. They are never written to a file.</source>
        <translation>Aucun trousseau du bureau ne répond&#xa0;: les mots de passe sont conservés jusqu’à la fermeture du logiciel, puis vous seront redemandés. Ils ne sont jamais écrits dans un fichier.</translation>
    </message>
    <message>
        <source>This feed had no address before.</source>
        <translation>Ce flux n’a pas d’adresse précédente.</translation>
    </message>
    <message>
        <source>Nothing of this import is left.</source>
        <translation>Il ne reste rien de cette importation.</translation>
    </message>
    <message numerus="yes">
        <source>The page offers %n feed(s): %1. Change the address of this feed if one of them is meant.</source>
        <translation>
            <numerusform>La page propose %n flux&#xa0;: %1. Si c’est celui que vous cherchez, modifiez l’adresse de ce flux.</numerusform>
            <numerusform>La page propose %n flux&#xa0;: %1. Si l’un d’eux est celui que vous cherchez, modifiez l’adresse de ce flux.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than one article a month</source>
        <translation>moins d’un article par mois</translation>
    </message>
    <message>
        <source>sent the feed</source>
        <translation>a envoyé le flux</translation>
    </message>
    <message>
        <source>sent what is new</source>
        <translation>a envoyé les nouveautés</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>did not understand the request</source>
        <translation>n’a pas compris la requête</translation>
    </message>
    <message>
        <source>wants a user name and a password</source>
        <translation>demande un nom d’utilisateur et un mot de passe</translation>
    </message>
    <message>
        <source>refuses to send the feed</source>
        <translation>refuse d’envoyer le flux</translation>
    </message>
    <message>
        <source>has no feed at this address</source>
        <translation>n’a pas de flux à cette adresse</translation>
    </message>
    <message>
        <source>the proxy wants a user name and a password</source>
        <translation>le serveur mandataire (proxy) demande un nom d’utilisateur et un mot de passe</translation>
    </message>
    <message>
        <source>has removed the feed for good</source>
        <translation>a définitivement supprimé le flux</translation>
    </message>
    <message>
        <source>asks for fewer requests</source>
        <translation>demande moins de requêtes</translation>
    </message>
    <message>
        <source>may not send the feed for legal reasons</source>
        <translation>ne peut pas envoyer le flux pour des raisons légales</translation>
    </message>
    <message>
        <source>is overloaded or being repaired</source>
        <translation>est surchargé ou en maintenance</translation>
    </message>
    <message>
        <source>has a problem of its own</source>
        <translation>rencontre un problème interne</translation>
    </message>
    <message>
        <source>refuses the request</source>
        <translation>refuse la requête</translation>
    </message>
    <message>
        <source>sends us elsewhere</source>
        <translation>renvoie ailleurs</translation>
    </message>
    <message>
        <source>sent something else</source>
        <translation>a envoyé autre chose</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an answer and its HTTP status</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>only when you ask</source>
        <translation>seulement à la demande</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>dès que possible</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and how far away it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You paused this feed.</source>
        <translation>Vous avez mis ce flux en pause.</translation>
    </message>
    <message>
        <source>Its address or its options were changed.</source>
        <translation>Son adresse ou ses options ont été modifiées.</translation>
    </message>
    <message>
        <source>It was not fetched yet.</source>
        <translation>Il n’a pas encore été actualisé.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a duration</comment>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>The publisher says that this feed is now at %1, which another of your feeds has. You can unsubscribe from one of them.</source>
        <translation>L’éditeur indique que ce flux se trouve désormais à l’adresse %1, qui est celle d’un autre de vos flux. Vous pouvez vous désabonner de l’un des deux.</translation>
    </message>
    <message>
        <source>The feed has been quiet, so it is asked once a day</source>
        <translation>Le flux est peu actif&#xa0;: il est interrogé une fois par jour</translation>
    </message>
    <message>
        <source>From the feed&apos;s own rhythm: every %1</source>
        <translation>Selon le rythme du flux&#xa0;: intervalle de %1</translation>
    </message>
    <message>
        <source>Nothing was new, so the next pause is a little longer: %1</source>
        <translation>Rien de nouveau&#xa0;: la prochaine pause est un peu plus longue (%1)</translation>
    </message>
    <message>
        <source>Every hour, until the feed&apos;s rhythm is known</source>
        <translation>Toutes les heures, jusqu’à ce que le rythme du flux soit connu</translation>
    </message>
    <message>
        <source>As you chose: every %1</source>
        <translation>Selon votre choix&#xa0;: intervalle de %1</translation>
    </message>
    <message numerus="yes">
        <source>It has failed for %n day(s), so it is asked only once a week</source>
        <translation>
            <numerusform>En échec depuis %n jour&#xa0;: il n’est plus interrogé qu’une fois par semaine</numerusform>
            <numerusform>En échec depuis %n jours&#xa0;: il n’est plus interrogé qu’une fois par semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n failed attempt(s) the pauses grow</source>
        <translation>
            <numerusform>Après %n tentative en échec, les pauses s’allongent</numerusform>
            <numerusform>Après %n tentatives en échec, les pauses s’allongent</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher asks for a pause of %1</source>
        <translation>L’éditeur demande une pause de %1</translation>
    </message>
    <message>
        <source>The server says that nothing changes for %1</source>
        <translation>Le serveur indique que rien ne changera pendant %1</translation>
    </message>
    <message>
        <source>the publisher asks not to be asked on a %1</source>
        <translation>l’éditeur demande à ne pas être interrogé le %1</translation>
    </message>
    <message>
        <source>the publisher asks not to be asked between %1 and %2 (UTC)</source>
        <translation>l’éditeur demande à ne pas être interrogé entre %1 et %2 (UTC)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the end of a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>The server asked to be left alone for %1</source>
        <translation>Le serveur a demandé une pause de %1</translation>
    </message>
    <message>
        <source>Videos of the channel</source>
        <translation>Vidéos de la chaîne</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>Failing since %1</source>
        <comment>a date and time</comment>
        <translation>En échec depuis le %1</translation>
    </message>
    <message>
        <source>Asked next: %1</source>
        <comment>a time</comment>
        <translation>Prochaine tentative&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Actualiser maintenant</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>Why does it fail?</source>
        <translation>Pourquoi échoue-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Each feed</source>
        <translation>Chaque flux</translation>
    </message>
    <message>
        <source>By its own rhythm</source>
        <translation>À son propre rythme</translation>
    </message>
    <message>
        <source>Every quarter of an hour</source>
        <translation>Tous les quarts d’heure</translation>
    </message>
    <message>
        <source>Every half hour</source>
        <translation>Toutes les demi-heures</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every three hours</source>
        <translation>Toutes les trois heures</translation>
    </message>
    <message>
        <source>Twice a day</source>
        <translation>Deux fois par jour</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Une fois par jour</translation>
    </message>
    <message>
        <source>By its own rhythm, a feed is asked as often as it brings something new, from every quarter of an hour to once a day, and never more often than its publisher allows. The properties of a feed can say otherwise.</source>
        <translation>À son propre rythme, un flux est interrogé aussi souvent qu’il apporte du nouveau, de tous les quarts d’heure à une fois par jour, et jamais plus souvent que son éditeur ne le permet. Les propriétés d’un flux peuvent fixer un autre rythme.</translation>
    </message>
    <message>
        <source>Feeds that fail …</source>
        <translation>Flux en échec…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %1: %n article(s).</source>
        <translation>
            <numerusform>Abonnement à %1&#xa0;: %n article.</numerusform>
            <numerusform>Abonnement à %1&#xa0;: %n articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy cannot be reached or refuses the connection. Check the proxy in the settings, its user name and its password.</source>
        <translation>Le serveur mandataire est injoignable ou refuse la connexion. Vérifiez-le dans les réglages, avec son nom d’utilisateur et son mot de passe.</translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a day</source>
        <translation>
            <numerusform>environ %n article par jour</numerusform>
            <numerusform>environ %n articles par jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a week</source>
        <translation>
            <numerusform>environ %n article par semaine</numerusform>
            <numerusform>environ %n articles par semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n article(s) a month</source>
        <translation>
            <numerusform>environ %n article par mois</numerusform>
            <numerusform>environ %n articles par mois</numerusform>
        </translation>
    </message>
    <message>
        <source>requires payment</source>
        <translation>demande un paiement</translation>
    </message>
    <message>
        <source>sent something that is not a feed (200)</source>
        <translation>a envoyé autre chose qu’un flux (200)</translation>
    </message>
    <message>
        <source>never again</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Many feeds seem to have moved to one and the same address, which cannot be right. They keep theirs.</source>
        <translation>De nombreux flux sembleraient avoir déménagé à une seule et même adresse, ce qui ne peut être juste. Ils gardent la leur.</translation>
    </message>
    <message>
        <source>Videos of the playlist</source>
        <translation>Vidéos de la playlist</translation>
    </message>
    <message>
        <source>Videos of %1</source>
        <translation>Vidéos de %1</translation>
    </message>
    <message>
        <source>Videos of %2</source>
        <translation>Vidéos de %2</translation>
    </message>
    <message>
        <source>Posts of %1</source>
        <translation>Publications de %1</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Articles about %1</source>
        <translation>Articles sur %1</translation>
    </message>
    <message>
        <source>Articles of %1</source>
        <translation>Articles de %1</translation>
    </message>
    <message>
        <source>Posts about %1</source>
        <translation>Publications sur %1</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Toutes les publications</translation>
    </message>
    <message>
        <source>Articles about %2</source>
        <translation>Articles sur %2</translation>
    </message>
    <message>
        <source>Entries of %1</source>
        <translation>Billets de %1</translation>
    </message>
    <message>
        <source>Comments on this post</source>
        <translation>Commentaires de cette publication</translation>
    </message>
    <message>
        <source>r/%1</source>
        <translation>r/%1</translation>
    </message>
    <message>
        <source>r/%1: %2</source>
        <translation>r/%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>r/%1: newest first</source>
        <translation>r/%1&#xa0;: les plus récents d’abord</translation>
    </message>
    <message>
        <source>r/%1: comments</source>
        <translation>r/%1&#xa0;: commentaires</translation>
    </message>
    <message>
        <source>Posts and comments of %1</source>
        <translation>Publications et commentaires de %1</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Questions about %1</source>
        <translation>Questions sur %1</translation>
    </message>
    <message>
        <source>Answers to this question</source>
        <translation>Réponses à cette question</translation>
    </message>
    <message>
        <source>Questions and answers of this person</source>
        <translation>Questions et réponses de cette personne</translation>
    </message>
    <message>
        <source>Newest questions</source>
        <translation>Questions les plus récentes</translation>
    </message>
    <message>
        <source>Gists of %1</source>
        <translation>Gists de %1</translation>
    </message>
    <message>
        <source>Commits to %3</source>
        <translation>Commits dans %3</translation>
    </message>
    <message>
        <source>Releases of %2</source>
        <translation>Versions de %2</translation>
    </message>
    <message>
        <source>Tags of %2</source>
        <translation>Étiquettes Git de %2</translation>
    </message>
    <message>
        <source>Commits to %2</source>
        <translation>Commits dans %2</translation>
    </message>
    <message>
        <source>Public activity of %1</source>
        <translation>Activité publique de %1</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Releases of %1</source>
        <translation>Versions de %1</translation>
    </message>
    <message>
        <source>News of the game</source>
        <translation>Actualités du jeu</translation>
    </message>
    <message>
        <source>Google News</source>
        <translation>Google Actualités</translation>
    </message>
    <message>
        <source>New papers in %1</source>
        <translation>Nouveaux articles de recherche dans %1</translation>
    </message>
    <message>
        <source>Changes of this page</source>
        <translation>Modifications de cette page</translation>
    </message>
    <message>
        <source>Posts of @%1</source>
        <translation>Publications de @%1</translation>
    </message>
    <message>
        <source>This topic</source>
        <translation>Ce sujet</translation>
    </message>
    <message>
        <source>Latest topics</source>
        <translation>Derniers sujets</translation>
    </message>
    <message>
        <source>Latest posts</source>
        <translation>Derniers messages</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Toutes les vidéos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing was changed, because the query was not fully understood.</source>
        <translation>Rien n’a été modifié, car la requête n’a pas été entièrement comprise.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>Checking what refers to what</source>
        <translation>Vérification des renvois</translation>
    </message>
    <message>
        <source>Counting the articles of each feed</source>
        <translation>Comptage des articles de chaque flux</translation>
    </message>
    <message>
        <source>Counting starred articles</source>
        <translation>Comptage des articles favoris</translation>
    </message>
    <message>
        <source>Counting the articles of followed tags</source>
        <translation>Comptage des articles des tags suivis</translation>
    </message>
    <message>
        <source>Checking the search index</source>
        <translation>Vérification de l’index de recherche</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Mended: everything is in order again.</source>
        <translation>Réparé&#xa0;: tout est de nouveau en ordre.</translation>
    </message>
    <message>
        <source>This could not be mended. “depeche restore” brings a backup back.</source>
        <translation>Cela n’a pas pu être réparé. «&#xa0;depeche restore&#xa0;» rétablit une sauvegarde.</translation>
    </message>
    <message>
        <source>“depeche check --mend” puts counts and the search index right.</source>
        <translation>«&#xa0;depeche check --mend&#xa0;» corrige les compteurs et l’index de recherche.</translation>
    </message>
    <message>
        <source>Removing articles: %1</source>
        <translation>Suppression d’articles&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tidying the search index</source>
        <translation>Rangement de l’index de recherche</translation>
    </message>
    <message>
        <source>Giving room back</source>
        <translation>Libération de l’espace</translation>
    </message>
    <message>
        <source>%1 articles were removed.</source>
        <translation>Articles supprimés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Stopped. What was done until then stays.</source>
        <translation>Arrêté. Ce qui a été fait jusque-là reste.</translation>
    </message>
    <message>
        <source>To be removed: %1 articles deleted long ago, %2 of feeds unsubscribed from long ago, %3 older than the settings keep.</source>
        <translation>À supprimer&#xa0;: %1 articles supprimés depuis longtemps, %2 de flux quittés depuis longtemps, %3 plus anciens que ce que les réglages conservent.</translation>
    </message>
    <message>
        <source>--keep needs a number of days, for how long read articles are kept.</source>
        <translation>--keep demande un nombre de jours&#xa0;: la durée pendant laquelle les articles lus sont conservés.</translation>
    </message>
    <message>
        <source>%1 articles (%2 unread) from %3 feeds with %4 tags.</source>
        <translation>%1 articles (%2 non lus) de %3 flux avec %4 tags.</translation>
    </message>
    <message>
        <source>%1: texts %2, index %3, lists %4, tags %5, free %6.</source>
        <translation>%1&#xa0;: textes %2, index %3, listes %4, tags %5, libre %6.</translation>
    </message>
    <message>
        <source>%1 articles are not in the index yet.</source>
        <translation>%1 articles ne sont pas encore dans l’index.</translation>
    </message>
    <message>
        <source>delete QUERY|ID…</source>
        <translation>delete REQUÊTE|ID…</translation>
    </message>
    <message>
        <source>take articles out of all lists; can be undone</source>
        <translation>retirer des articles de toutes les listes&#x202f;; peut être annulé</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>take the last change back</source>
        <translation>annuler la dernière modification</translation>
    </message>
    <message>
        <source>tag follow NAME [--alias A]… | unfollow NAME | merge FROM INTO | explain ID | add NAME QUERY|ID… | remove NAME QUERY|ID…</source>
        <translation>tag follow NOM [--alias A]… | unfollow NOM | merge DE VERS | explain ID | add NOM REQUÊTE|ID… | remove NOM REQUÊTE|ID…</translation>
    </message>
    <message>
        <source>follow, merge, explain, give and take away tags</source>
        <translation>suivre, fusionner, expliquer, donner et retirer des tags</translation>
    </message>
    <message>
        <source>check [--mend]</source>
        <translation>check [--mend]</translation>
    </message>
    <message>
        <source>check the database, and put counts and search index right</source>
        <translation>vérifier la base, et corriger les compteurs et l’index de recherche</translation>
    </message>
    <message>
        <source>compact [--keep DAYS] [--dry-run]</source>
        <translation>compact [--keep JOURS] [--dry-run]</translation>
    </message>
    <message>
        <source>remove what need not be kept, tidy the database and give room back</source>
        <translation>supprimer ce qui n’a pas à être conservé, ranger la base et libérer de l’espace</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) starred</source>
        <translation>
            <numerusform>%Ln article ajouté aux favoris</numerusform>
            <numerusform>%Ln articles ajoutés aux favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln star(s) removed</source>
        <translation>
            <numerusform>%Ln article retiré des favoris</numerusform>
            <numerusform>%Ln articles retirés des favoris</numerusform>
        </translation>
    </message>
    <message>
        <source>Giving stars</source>
        <translation>Ajout aux favoris</translation>
    </message>
    <message>
        <source>Removing stars</source>
        <translation>Retrait des favoris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) kept for later</source>
        <translation>
            <numerusform>%Ln article gardé pour plus tard</numerusform>
            <numerusform>%Ln articles gardés pour plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed from Read later</source>
        <translation>
            <numerusform>%Ln article retiré de «&#xa0;À lire plus tard&#xa0;»</numerusform>
            <numerusform>%Ln articles retirés de «&#xa0;À lire plus tard&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping for later</source>
        <translation>Mise de côté pour plus tard</translation>
    </message>
    <message>
        <source>Removing from Read later</source>
        <translation>Retrait de «&#xa0;À lire plus tard&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as read</source>
        <translation>
            <numerusform>%Ln article marqué comme lu</numerusform>
            <numerusform>%Ln articles marqués comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as unread</source>
        <translation>
            <numerusform>%Ln article marqué comme non lu</numerusform>
            <numerusform>%Ln articles marqués comme non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Marking as read</source>
        <translation>Marquage comme lus</translation>
    </message>
    <message>
        <source>Marking as unread</source>
        <translation>Marquage comme non lus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted</source>
        <translation>
            <numerusform>%Ln article supprimé</numerusform>
            <numerusform>%Ln articles supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) tagged “%1”</source>
        <translation>
            <numerusform>Tag «&#xa0;%1&#xa0;» donné à %Ln article</numerusform>
            <numerusform>Tag «&#xa0;%1&#xa0;» donné à %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln article(s)</source>
        <translation>
            <numerusform>Tag «&#xa0;%1&#xa0;» retiré de %Ln article</numerusform>
            <numerusform>Tag «&#xa0;%1&#xa0;» retiré de %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Tagging “%1”</source>
        <translation>Ajout du tag «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Removing the tag “%1”</source>
        <translation>Retrait du tag «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>To give room back, %1 must be free on the disk of the profile for a while; %2 are.</source>
        <translation>Pour libérer de l’espace, il faut que %1 soient libres un moment sur le disque du profil&#x202f;; %2 le sont.</translation>
    </message>
    <message>
        <source>The counts of the starred articles and of those for later are wrong.</source>
        <translation>Les compteurs des favoris et des articles pour plus tard sont faux.</translation>
    </message>
    <message>
        <source>The counts of the tag %1 are wrong.</source>
        <translation>Les compteurs du tag %1 sont faux.</translation>
    </message>
    <message>
        <source>The tag %1 is counted, but nobody follows it.</source>
        <translation>Le tag %1 est compté, mais personne ne la suit.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in the search index.</source>
        <translation>
            <numerusform>%n article n’est pas dans l’index de recherche.</numerusform>
            <numerusform>%n articles ne sont pas dans l’index de recherche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search index has %n article(s) that are gone.</source>
        <translation>
            <numerusform>L’index de recherche contient %n article qui n’existe plus.</numerusform>
            <numerusform>L’index de recherche contient %n articles qui n’existent plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>Donner un tag…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Find in the article …</source>
        <translation>Rechercher dans l’article…</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Mark older than a day as read</source>
        <translation>Marquer comme lus les articles de plus d’un jour</translation>
    </message>
    <message>
        <source>Mark older than a week as read</source>
        <translation>Marquer comme lus les articles de plus d’une semaine</translation>
    </message>
    <message>
        <source>Mark older than a month as read</source>
        <translation>Marquer comme lus les articles de plus d’un mois</translation>
    </message>
    <message>
        <source>Delete all in the list …</source>
        <translation>Supprimer toute la liste…</translation>
    </message>
    <message>
        <source>Stop marking, tagging or deleting</source>
        <translation>Arrêter le marquage, l’ajout de tags ou la suppression</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Toujours</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Sans limite</translation>
    </message>
</context>
<context>
    <name>depeche::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleActions</name>
    <message>
        <source>This article has no address.</source>
        <translation>Cet article n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>This article has no discussion.</source>
        <translation>Cet article n’a pas de discussion.</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the short link</source>
        <translation>Copier le lien court</translation>
    </message>
    <message>
        <source>Short link copied</source>
        <translation>Lien court copié</translation>
    </message>
    <message>
        <source>Copy headline and link</source>
        <translation>Copier le titre et le lien</translation>
    </message>
    <message>
        <source>Headline and link copied</source>
        <translation>Titre et lien copiés</translation>
    </message>
    <message>
        <source>Send by mail …</source>
        <translation>Envoyer par e-mail…</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleCommands</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <comment>what is done, how far</comment>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Il n’y avait rien à modifier.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>to read later</source>
        <translation>à lire plus tard</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleTagMenu</name>
    <message>
        <source>This article has no tags</source>
        <translation>Cet article n’a pas de tags</translation>
    </message>
    <message>
        <source>Follow another tag …</source>
        <translation>Suivre un autre tag…</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>Give a tag …</source>
        <translation>Donner un tag…</translation>
    </message>
    <message>
        <source>Remove from the article</source>
        <translation>Retirer de l’article</translation>
    </message>
</context>
<context>
    <name>depeche::ArticleView</name>
    <message>
        <source>This article could not be shown as a page. Here is its text.</source>
        <translation>Cet article n’a pas pu être affiché comme une page. En voici le texte.</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Ouvrir le lien dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address of the link</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>depeche::CandidateList</name>
    <message>
        <source>Subscribed already</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Subscribed already, in %1</source>
        <translation>Déjà présent, dans %1</translation>
    </message>
    <message>
        <source>This page itself, read as a feed</source>
        <translation>Cette page elle-même, lue comme un flux</translation>
    </message>
    <message>
        <source>Comments · %1</source>
        <translation>Commentaires · %1</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>Flux trouvés</translation>
    </message>
</context>
<context>
    <name>depeche::Chip</name>
    <message>
        <source>%1, followed</source>
        <translation>%1, suivi</translation>
    </message>
    <message>
        <source>%1, found by Dépêche</source>
        <translation>%1, trouvé par Dépêche</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sans %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ChipRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::CommandPalette</name>
    <message>
        <source>A command, feed or tag</source>
        <translation>Commande, flux ou tag</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Rechercher «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>depeche::DateHistogram</name>
    <message>
        <source>Dates of the listed articles</source>
        <translation>Dates des articles de la liste</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <comment>a date</comment>
        <translation>Semaine du %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln article</numerusform>
            <numerusform>%1&#xa0;: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::ExportCommands</name>
    <message>
        <source>This article is gone.</source>
        <translation>Cet article n’existe plus.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompu</translation>
    </message>
</context>
<context>
    <name>depeche::FailedFeedsDialog</name>
    <message>
        <source>Failing since %1</source>
        <comment>a date and time</comment>
        <translation>En échec depuis le %1</translation>
    </message>
    <message>
        <source>Asked next: %1</source>
        <comment>a time</comment>
        <translation>Prochaine tentative&#xa0;: %1</translation>
    </message>
    <message>
        <source>Feeds that fail</source>
        <translation>Flux en échec</translation>
    </message>
    <message>
        <source>Fetch &amp;now</source>
        <translation>Actualiser &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Sign in …</source>
        <translation>S’&amp;identifier…</translation>
    </message>
    <message>
        <source>&amp;Properties …</source>
        <translation>&amp;Propriétés…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Se &amp;désabonner</translation>
    </message>
    <message>
        <source>No feed fails any more.</source>
        <translation>Plus aucun flux n’est en échec.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) of %1 could not be fetched.</source>
        <translation>
            <numerusform>%n flux sur %1 n’a pas pu être actualisé.</numerusform>
            <numerusform>%n flux sur %1 n’ont pas pu être actualisés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::FeedCommands</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>Importer des abonnements</translation>
    </message>
    <message>
        <source>Subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>Abonnements (*.opml *.xml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Following %1</source>
        <translation>Vous suivez %1</translation>
    </message>
    <message>
        <source>No longer following %1</source>
        <translation>Vous ne suivez plus %1</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Unsubscribed from %1</source>
        <translation>Désabonnement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <comment>a feed</comment>
        <translation>«&#xa0;%1&#xa0;» est en pause</translation>
    </message>
</context>
<context>
    <name>depeche::FeedFetchingPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and how long ago it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n nouvel article</numerusform>
            <numerusform>%n nouveaux articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Fetch &amp;now</source>
        <translation>Actualiser &amp;maintenant</translation>
    </message>
    <message>
        <source>The last fetches</source>
        <translation>Dernières actualisations</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Dernière tentative</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Cause de l’échec</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>En échec depuis</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n attempt(s)</source>
        <translation>
            <numerusform>%1 · %n tentative</numerusform>
            <numerusform>%1 · %n tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>depeche::FeedFinder</name>
    <message>
        <source>There is no feed at %1. The site may have moved it or taken it away.</source>
        <translation>Il n’y a pas de flux à l’adresse %1. Le site l’a peut-être déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>“%1” is no web address. Enter one such as https://example.org/.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web. Saisissez-en une comme https://example.org/.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedGeneralPage</name>
    <message>
        <source>The publisher&apos;s own title</source>
        <translation>Titre donné par l’éditeur</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open the site in the browser</source>
        <translation>Ouvrir le site dans le navigateur</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Ajouté le</translation>
    </message>
    <message>
        <source>%1, of which %2 unread</source>
        <translation>%1, dont non lus&#xa0;: %2</translation>
    </message>
    <message>
        <source>This is not an address of the web.</source>
        <translation>Ce n’est pas une adresse web.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedKeepingPage</name>
    <message>
        <source>As the settings say</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>&amp;Keep read articles</source>
        <translation>&amp;Conserver les articles lus</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Au &amp;plus</translation>
    </message>
    <message>
        <source>Older ones are removed for good within a day. Articles that are starred, for later, tagged by you or unread always stay.</source>
        <translation>Les plus anciens sont supprimés définitivement en un jour. Les articles favoris, gardés pour plus tard, auxquels vous avez donné un tag ou non lus restent toujours.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedMovesBox</name>
    <message>
        <source>Take over now</source>
        <translation>Adopter maintenant</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The publisher announces a new address: %1
It is taken over when it was confirmed for a day.</source>
        <translation>L’éditeur annonce une nouvelle adresse&#xa0;: %1
Elle sera adoptée une fois confirmée pendant une journée.</translation>
    </message>
    <message>
        <source>Was at %1 until %2.</source>
        <translation>Adresse précédente&#xa0;: %1, jusqu’au %2.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedOptionsPage</name>
    <message>
        <source>Every %1</source>
        <comment>a duration</comment>
        <translation>Intervalle de %1</translation>
    </message>
    <message>
        <source>Paused: &amp;fetched when I ask only</source>
        <translation>En pause&#xa0;: actualisé &amp;seulement à la demande</translation>
    </message>
    <message>
        <source>By its own rhythm</source>
        <translation>À son propre rythme</translation>
    </message>
    <message>
        <source>As for all feeds</source>
        <translation>Comme pour tous les flux</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>&amp;Rythme</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>User-&amp;Agent</source>
        <translation>User-&amp;Agent</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;Champs d’en-tête</translation>
    </message>
    <message>
        <source>Sent to this server besides our own, for publishers who want a key. A click into the table adds one.</source>
        <translation>Envoyés à ce serveur en plus de ceux du logiciel, pour les éditeurs qui demandent une clé. Un clic dans le tableau en ajoute un.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>A password is kept in the keyring of the desktop, never in a file.</source>
        <translation>Un mot de passe est conservé dans le trousseau du bureau, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of the desktop.</source>
        <translation>Le mot de passe est conservé dans le trousseau du bureau.</translation>
    </message>
    <message>
        <source>The password is kept until the program ends, because no keyring answers.</source>
        <translation>Le mot de passe est conservé jusqu’à la fermeture du logiciel, car aucun trousseau ne répond.</translation>
    </message>
    <message>
        <source>A password needs a user name.</source>
        <translation>Un mot de passe demande un nom d’utilisateur.</translation>
    </message>
    <message>
        <source>A user name has no colon.</source>
        <translation>Un nom d’utilisateur ne contient pas de deux-points.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedPreviewPane</name>
    <message>
        <source>podcast</source>
        <translation>podcast</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>vidéos</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>texte intégral</translation>
    </message>
    <message>
        <source>partly full text</source>
        <translation>texte intégral en partie</translation>
    </message>
    <message>
        <source>summaries</source>
        <translation>résumés</translation>
    </message>
    <message>
        <source>headlines only</source>
        <translation>titres seuls</translation>
    </message>
    <message>
        <source>No articles at the moment. They come when the site writes some.</source>
        <translation>Aucun article pour le moment. Ils arriveront quand le site en publiera.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) now</source>
        <translation>
            <numerusform>%n article actuellement</numerusform>
            <numerusform>%n articles actuellement</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>You are subscribed to this feed already. It is in %1.</source>
        <translation>Ce flux est déjà dans vos abonnements. Il se trouve dans %1.</translation>
    </message>
    <message>
        <source>You are subscribed to this feed already.</source>
        <translation>Ce flux est déjà dans vos abonnements.</translation>
    </message>
</context>
<context>
    <name>depeche::FeedProperties</name>
    <message>
        <source>Properties of the feed</source>
        <translation>Propriétés du flux</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Actualisation</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Conservation</translation>
    </message>
</context>
<context>
    <name>depeche::FeedTreeModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
</context>
<context>
    <name>depeche::FeedTreeView</name>
    <message>
        <source>Feeds and tags</source>
        <translation>Flux et tags</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Older than a day</source>
        <translation>De plus d’un jour</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>De plus d’une semaine</translation>
    </message>
    <message>
        <source>Older than a month</source>
        <translation>De plus d’un mois</translation>
    </message>
    <message>
        <source>Mark older as read</source>
        <translation>Marquer les anciens comme lus</translation>
    </message>
</context>
<context>
    <name>depeche::FetchStatus</name>
    <message>
        <source>You work offline: nothing is fetched. A click ends that.</source>
        <translation>Vous travaillez hors ligne&#xa0;: rien n’est actualisé. Un clic y met fin.</translation>
    </message>
    <message>
        <source>There is no network. Fetching goes on when it is back.</source>
        <translation>Le réseau est absent. L’actualisation reprendra à son retour.</translation>
    </message>
    <message>
        <source>This network wants you to sign in on a web page first. Open any page in the browser.</source>
        <translation>Ce réseau demande d’abord de s’identifier sur une page web. Ouvrez n’importe quelle page dans le navigateur.</translation>
    </message>
    <message>
        <source>There is nothing to refresh here.</source>
        <translation>Il n’y a rien à actualiser ici.</translation>
    </message>
    <message>
        <source>You work offline: nothing is fetched.</source>
        <translation>Vous travaillez hors ligne&#xa0;: rien n’est actualisé.</translation>
    </message>
</context>
<context>
    <name>depeche::FilterBar</name>
    <message>
        <source>Filter by tags</source>
        <translation>Filtrer par tags</translation>
    </message>
    <message>
        <source>Filter by sources</source>
        <translation>Filtrer par sources</translation>
    </message>
    <message>
        <source>Filter by languages</source>
        <translation>Filtrer par langues</translation>
    </message>
    <message>
        <source>Filter by dates</source>
        <translation>Filtrer par dates</translation>
    </message>
    <message>
        <source>Takes the filter back.</source>
        <translation>Retire le filtre.</translation>
    </message>
    <message>
        <source>Only these articles. Alt-click: only the others.</source>
        <translation>Seulement ces articles. Alt+clic&#xa0;: seulement les autres.</translation>
    </message>
    <message numerus="yes">
        <source>Counted among the newest %Ln article(s).</source>
        <translation>
            <numerusform>Compté parmi %Ln article.</numerusform>
            <numerusform>Compté parmi les %Ln derniers articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only with this tag</source>
        <translation>&amp;Seulement avec ce tag</translation>
    </message>
    <message>
        <source>Only &amp;without it</source>
        <translation>Seulement sa&amp;ns lui</translation>
    </message>
    <message>
        <source>&amp;Unfollow</source>
        <translation>Ne &amp;plus suivre</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>S&amp;uivre</translation>
    </message>
</context>
<context>
    <name>depeche::FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>the third place of seventeen</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>depeche::FirstRunPage</name>
    <message>
        <source>Which news do you want to read?</source>
        <translation>Quelles nouvelles voulez-vous lire&#x202f;?</translation>
    </message>
    <message>
        <source>Choose some sources to begin with. You can add any site or feed later, and remove these again.</source>
        <translation>Choisissez quelques sources pour commencer. Vous pourrez ensuite ajouter n’importe quel site ou flux, et retirer celles-ci.</translation>
    </message>
    <message>
        <source>Other address …</source>
        <translation>Autre adresse…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Subscriptions of another program, as an OPML file</source>
        <translation>Abonnements d’un autre logiciel, dans un fichier OPML</translation>
    </message>
    <message>
        <source>Try the sample edition</source>
        <translation>Essayer l’édition d’exemple</translation>
    </message>
    <message>
        <source>Forty invented articles, without a network</source>
        <translation>Quarante articles fictifs, sans réseau</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n source(s)</source>
        <translation>
            <numerusform>S’abonner à %n source</numerusform>
            <numerusform>S’abonner à %n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>S’abonner</translation>
    </message>
</context>
<context>
    <name>depeche::FolderBox</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
</context>
<context>
    <name>depeche::FollowTagDialog</name>
    <message>
        <source>Follow a tag</source>
        <translation>Suivre un tag</translation>
    </message>
    <message>
        <source>OTAN, Climate, Jens Stoltenberg …</source>
        <translation>OTAN, climat, Jens Stoltenberg…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Other names of the same thing, one a line</source>
        <translation>Autres noms du même sujet, un par ligne</translation>
    </message>
    <message>
        <source>Articles with any of these names are listed and counted together, whatever the language.</source>
        <translation>Les articles portant l’un de ces noms sont affichés et comptés ensemble, quelle que soit la langue.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>depeche::HeaderTable</name>
    <message>
        <source>Additional headers</source>
        <translation>Champs d’en-tête supplémentaires</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Champ d’en-tête</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The value “%1” has no header.</source>
        <translation>La valeur «&#xa0;%1&#xa0;» n’a pas de champ d’en-tête.</translation>
    </message>
    <message>
        <source>“%1” is set by the program itself.</source>
        <translation>«&#xa0;%1&#xa0;» est défini par le logiciel lui-même.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>«&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>The value of “%1” has characters that cannot be sent.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» contient des caractères qui ne peuvent pas être envoyés.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a header: letters, digits and hyphens only.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’en-tête&#xa0;: seulement des lettres, des chiffres et des traits d’union.</translation>
    </message>
</context>
<context>
    <name>depeche::ImageCache</name>
    <message>
        <source>There is no picture at this address.</source>
        <translation>Il n’y a pas d’image à cette adresse.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown.</source>
        <translation>L’image est trop grande pour être affichée.</translation>
    </message>
</context>
<context>
    <name>depeche::KeepingPage</name>
    <message>
        <source>Keeping articles</source>
        <translation>Conservation des articles</translation>
    </message>
    <message>
        <source>Remove old articles that I have read</source>
        <translation>Supprimer les anciens articles que j’ai lus</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les conserver</translation>
    </message>
    <message>
        <source>At most, of each feed</source>
        <translation>Au plus, par flux</translation>
    </message>
    <message>
        <source>Articles that are starred, for later, tagged by you or unread always stay. The properties of a feed can say otherwise for that feed. What you delete or unsubscribe from stays for 30 days, so that it can be taken back.</source>
        <translation>Les articles favoris, gardés pour plus tard, auxquels vous avez donné un tag ou non lus restent toujours. Les propriétés d’un flux peuvent en décider autrement pour ce flux. Ce que vous supprimez, et les flux que vous quittez, restent 30 jours pour pouvoir être rétablis.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>No article would be removed now, of %1.</source>
        <translation>Aucun article ne serait supprimé maintenant, sur %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 articles will be removed soon.</source>
        <translation>
            <numerusform>%Ln article sur %1 sera bientôt supprimé.</numerusform>
            <numerusform>%Ln articles sur %1 seront bientôt supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 articles would be removed.</source>
        <translation>
            <numerusform>%Ln article sur %1 serait supprimé.</numerusform>
            <numerusform>%Ln articles sur %1 seraient supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove old articles</source>
        <translation>Supprimer les anciens articles</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) for good?</source>
        <translation>
            <numerusform>Supprimer définitivement %Ln article&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %Ln articles&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed in the background, and from now on what grows as old. This cannot be undone. Articles that are starred, for later, tagged by you or unread stay.</source>
        <translation>Ils sont supprimés en arrière-plan, et désormais aussi ceux qui deviennent aussi anciens. Cela ne peut pas être annulé. Les articles favoris, gardés pour plus tard, auxquels vous avez donné un tag ou non lus restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>depeche::KeyboardHelp</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>depeche::ListPane</name>
    <message>
        <source>Save this search in the sidebar</source>
        <translation>Enregistrer cette recherche dans la barre latérale</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, best first</source>
        <translation>%1, par pertinence</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing found. Fewer words or filters find more.</source>
        <translation>Rien trouvé. Moins de mots ou de filtres en trouvent davantage.</translation>
    </message>
</context>
<context>
    <name>depeche::MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>depeche::MainWindow</name>
    <message>
        <source>Everything is read.</source>
        <translation>Tout est lu.</translation>
    </message>
    <message>
        <source>Nothing has come in today.</source>
        <translation>Rien n’est arrivé aujourd’hui.</translation>
    </message>
    <message>
        <source>No article has a star. The key S gives one.</source>
        <translation>Aucun favori. La touche S en ajoute un.</translation>
    </message>
    <message>
        <source>Nothing is kept for later. The key L keeps an article.</source>
        <translation>Rien à lire plus tard. La touche L garde un article.</translation>
    </message>
    <message>
        <source>There is no article here.</source>
        <translation>Il n’y a aucun article ici.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>%1 – Dépêche</source>
        <translation>%1 – Dépêche</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Select the articles to tag first.</source>
        <translation>Sélectionnez d’abord les articles auxquels donner un tag.</translation>
    </message>
    <message>
        <source>The list is still being read. Try again in a moment.</source>
        <translation>La liste est encore en cours de lecture. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln article&#x202f;?</numerusform>
            <numerusform>Supprimer %Ln articles&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave every list, and their feeds do not bring them again. Undo brings them back.</source>
        <translation>Ils quittent toutes les listes, et leurs flux ne les rapportent plus. Annuler les rétablit.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>depeche::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Work offline: fetch nothing</source>
        <translation>Travailler hors ligne&#xa0;: ne rien actualiser</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serveur mandataire (proxy)</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Celui du bureau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Celui-ci&#xa0;:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Hôte du serveur mandataire</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port du serveur mandataire</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Hôte et port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Sauf pour</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Without a host, no proxy is used.</source>
        <translation>Sans hôte, aucun serveur mandataire n’est utilisé.</translation>
    </message>
    <message>
        <source>This is not the name or address of a host.</source>
        <translation>Ce n’est ni le nom ni l’adresse d’un hôte.</translation>
    </message>
    <message>
        <source>The password is kept until the program ends, because no keyring answers.</source>
        <translation>Le mot de passe est conservé jusqu’à la fermeture du logiciel, car aucun trousseau ne répond.</translation>
    </message>
    <message>
        <source>A password is kept in the keyring of the desktop, never in a file.</source>
        <translation>Un mot de passe est conservé dans le trousseau du bureau, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>Refresh by itself on metered connections, too</source>
        <translation>Actualiser aussi de soi-même sur une connexion limitée</translation>
    </message>
</context>
<context>
    <name>depeche::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>depeche::OpmlExportDialog</name>
    <message>
        <source>Export subscriptions</source>
        <translation>Exporter les abonnements</translation>
    </message>
    <message>
        <source>With user names and passwords</source>
        <translation>Avec les noms d’utilisateur et les mots de passe</translation>
    </message>
    <message>
        <source>Whoever gets the file can read them.</source>
        <translation>Toute personne ayant accès au fichier pourra les lire.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) have a user name or password in them. They are left out of the file unless you want them there.</source>
        <translation>
            <numerusform>%n adresse contient un nom d’utilisateur ou un mot de passe. Ces identifiants ne seront pas écrits dans le fichier, sauf si vous le souhaitez.</numerusform>
            <numerusform>%n adresses contiennent un nom d’utilisateur ou un mot de passe. Ces identifiants ne seront pas écrits dans le fichier, sauf si vous le souhaitez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscriptions (*.opml)</source>
        <translation>Abonnements (*.opml)</translation>
    </message>
</context>
<context>
    <name>depeche::OpmlImportDialog</name>
    <message>
        <source>Import subscriptions</source>
        <translation>Importer des abonnements</translation>
    </message>
    <message>
        <source>Subscriptions in the file</source>
        <translation>Abonnements du fichier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n déjà présent</numerusform>
            <numerusform>%n déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable</source>
        <translation>
            <numerusform>%n inutilisable</numerusform>
            <numerusform>%n inutilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) stand in the file more than once.</source>
        <translation>
            <numerusform>%n adresse figure plusieurs fois dans le fichier.</numerusform>
            <numerusform>%n adresses figurent plusieurs fois dans le fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Put known feeds into the folders of the file</source>
        <translation>Classer les flux déjà présents dans les dossiers du fichier</translation>
    </message>
    <message>
        <source>Nothing can be imported</source>
        <translation>Rien ne peut être importé</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Importation abandonnée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Rien n’a été importé. %1</translation>
    </message>
    <message>
        <source>Their articles come with the next refresh.</source>
        <translation>Leurs articles arriveront à la prochaine actualisation.</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>L’importation a été annulée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Import %n feed(s)</source>
        <translation>
            <numerusform>Importer %n flux</numerusform>
            <numerusform>Importer %n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or link(s) are not feeds and are left out.</source>
        <translation>
            <numerusform>%n note ou lien n’est pas un flux et est laissé de côté.</numerusform>
            <numerusform>%n notes ou liens ne sont pas des flux et sont laissés de côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::OpmlImportModel</name>
    <message>
        <source>Empty folder</source>
        <translation>Dossier vide</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Subscribed already</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Subscribed already, in %1</source>
        <translation>Déjà présent, dans %1</translation>
    </message>
    <message>
        <source>No web address</source>
        <translation>Pas d’adresse web</translation>
    </message>
    <message>
        <source>A command of another reader, never run</source>
        <translation>Commande d’un autre lecteur de flux, jamais exécutée</translation>
    </message>
    <message>
        <source>Not a feed</source>
        <translation>N’est pas un flux</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Action prévue</translation>
    </message>
    <message>
        <source>Listed earlier in the file</source>
        <translation>Déjà dans le fichier, plus haut</translation>
    </message>
</context>
<context>
    <name>depeche::PdfExporter</name>
    <message>
        <source>There is no article to export.</source>
        <translation>Il n’y a aucun article à exporter.</translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation>Lecture des articles</translation>
    </message>
    <message>
        <source>Fetching the pictures</source>
        <translation>Récupération des images</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>The pages could not be laid out.</source>
        <translation>La mise en page a échoué.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’export a été interrompu.</translation>
    </message>
</context>
<context>
    <name>depeche::ReaderBar</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>À lire plus tard</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Tag or follow a tag …</source>
        <translation>Attribuer ou suivre un tag…</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the short link</source>
        <translation>Copier le lien court</translation>
    </message>
    <message>
        <source>Send by mail …</source>
        <translation>Envoyer par e-mail…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Serif or sans</source>
        <translation>Avec ou sans empattements</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Not for later any more</source>
        <translation>Ne plus garder pour plus tard</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
</context>
<context>
    <name>depeche::ReaderPane</name>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>Choisissez un article pour le lire ici.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Short link copied</source>
        <translation>Lien court copié</translation>
    </message>
</context>
<context>
    <name>depeche::Refresher</name>
    <message>
        <source>The address of this feed is no web address. Correct it.</source>
        <translation>L’adresse de ce flux n’est pas une adresse web. Corrigez-la.</translation>
    </message>
    <message numerus="yes">
        <source>This network wants you to sign in on a page first: %n feed(s) were not asked. Open any page in a browser.</source>
        <translation>
            <numerusform>Ce réseau demande d’abord de s’identifier sur une page&#xa0;: %n flux n’a pas été interrogé. Ouvrez n’importe quelle page dans un navigateur.</numerusform>
            <numerusform>Ce réseau demande d’abord de s’identifier sur une page&#xa0;: %n flux n’ont pas été interrogés. Ouvrez n’importe quelle page dans un navigateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no network: %n feed(s) were not asked.</source>
        <translation>
            <numerusform>Le réseau est absent&#xa0;: %n flux n’a pas été interrogé.</numerusform>
            <numerusform>Le réseau est absent&#xa0;: %n flux n’ont pas été interrogés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sends us to a page of %1 where one has to sign in.</source>
        <translation>Le serveur renvoie vers une page de %1 où il faut s’identifier.</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password, or refuses those it was given (401). Sign in in the properties of the feed.</source>
        <translation>%1 demande un nom d’utilisateur et un mot de passe, ou refuse ceux qui lui ont été fournis (401). Identifiez-vous dans les propriétés du flux.</translation>
    </message>
    <message numerus="yes">
        <source>The proxy cannot be reached or refuses the connection: %n feed(s) were not asked. Check the proxy in the settings.</source>
        <translation>
            <numerusform>Le serveur mandataire est injoignable ou refuse la connexion&#xa0;: %n flux n’a pas été interrogé. Vérifiez-le dans les réglages.</numerusform>
            <numerusform>Le serveur mandataire est injoignable ou refuse la connexion&#xa0;: %n flux n’ont pas été interrogés. Vérifiez-le dans les réglages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No secure connection could be made: %n feed(s) were not asked. Check the computer&apos;s date, and whether this network wants you to sign in first.</source>
        <translation>
            <numerusform>Aucune connexion sûre n’a pu être établie&#xa0;: %n flux n’a pas été interrogé. Vérifiez la date de l’ordinateur, et si ce réseau demande d’abord de s’identifier.</numerusform>
            <numerusform>Aucune connexion sûre n’a pu être établie&#xa0;: %n flux n’ont pas été interrogés. Vérifiez la date de l’ordinateur, et si ce réseau demande d’abord de s’identifier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::SearchCompleter</name>
    <message>
        <source>followed tag</source>
        <translation>tag suivi</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>non lus</translation>
    </message>
    <message>
        <source>read</source>
        <translation>déjà lus</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>en favori</translation>
    </message>
    <message>
        <source>to read later</source>
        <translation>à lire plus tard</translation>
    </message>
    <message>
        <source>with a followed tag</source>
        <translation>avec un tag suivi</translation>
    </message>
    <message>
        <source>with a picture</source>
        <translation>avec une image</translation>
    </message>
    <message>
        <source>with audio</source>
        <translation>avec audio</translation>
    </message>
    <message>
        <source>with video</source>
        <translation>avec vidéo</translation>
    </message>
    <message>
        <source>with a discussion</source>
        <translation>avec une discussion</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>avec ce tag</translation>
    </message>
    <message>
        <source>from this feed</source>
        <translation>de ce flux</translation>
    </message>
    <message>
        <source>from this folder</source>
        <translation>de ce dossier</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>dans cette langue</translation>
    </message>
    <message>
        <source>in the headline</source>
        <translation>dans le titre</translation>
    </message>
    <message>
        <source>by this author</source>
        <translation>de cet auteur</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>publiés aujourd’hui</translation>
    </message>
    <message>
        <source>of yesterday</source>
        <translation>publiés hier</translation>
    </message>
    <message>
        <source>of the last seven days</source>
        <translation>des sept derniers jours</translation>
    </message>
    <message>
        <source>the best first</source>
        <translation>par pertinence</translation>
    </message>
</context>
<context>
    <name>depeche::SearchField</name>
    <message>
        <source>Search articles</source>
        <translation>Rechercher des articles</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search, or tag: feed: is:unread …</source>
        <translation>Rechercher, ou tag: feed: is:unread…</translation>
    </message>
</context>
<context>
    <name>depeche::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>Actualisation</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Conservation</translation>
    </message>
</context>
<context>
    <name>depeche::SidebarPane</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter feeds and tags</source>
        <translation>Filtrer les flux et les tags</translation>
    </message>
</context>
<context>
    <name>depeche::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nom d’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>%1 wants a user name and a password for “%2”.</source>
        <comment>a server and a feed</comment>
        <translation>%1 demande un nom d’utilisateur et un mot de passe pour «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>They are sent to this server only. The password is kept in the keyring of the desktop.</source>
        <translation>Ils ne sont envoyés qu’à ce serveur. Le mot de passe est conservé dans le trousseau du bureau.</translation>
    </message>
    <message>
        <source>This address is not encrypted (http), so that others on the way can read the password. It is kept in the keyring of the desktop.</source>
        <translation>Cette adresse n’est pas chiffrée (http)&#xa0;: le mot de passe peut être lu par d’autres en chemin. Il est conservé dans le trousseau du bureau.</translation>
    </message>
</context>
<context>
    <name>depeche::SignInForm</name>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>%1 wants to know who you are.</source>
        <translation>%1 vous demande de vous identifier.</translation>
    </message>
</context>
<context>
    <name>depeche::SingleInstance</name>
    <message>
        <source>There are too many arguments.</source>
        <translation>Il y a trop d’arguments.</translation>
    </message>
    <message>
        <source>Dépêche is running with this profile already, but does not answer. Close it first.</source>
        <translation>Dépêche est déjà ouvert avec ce profil, mais ne répond pas. Fermez-le d’abord.</translation>
    </message>
</context>
<context>
    <name>depeche::StatusLine</name>
    <message>
        <source>Stopped</source>
        <translation>Interrompu</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n new</source>
        <translation>
            <numerusform>%1 · %n nouveau</numerusform>
            <numerusform>%1 · %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Interrompre l’actualisation</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 sur %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <comment>feeds whose servers want to be left alone</comment>
        <translation>
            <numerusform>%n non interrogé</numerusform>
            <numerusform>%n non interrogés</numerusform>
        </translation>
    </message>
    <message>
        <source>1 failed</source>
        <comment>a feed</comment>
        <translation>1 en échec</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <comment>feeds</comment>
        <translation>%1 sur %2 en échec</translation>
    </message>
    <message>
        <source>Show the feeds that failed</source>
        <translation>Afficher les flux en échec</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>what was begun</comment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop: what is done stays done and can be undone</source>
        <translation>Arrêter&#xa0;: ce qui est fait reste fait et peut être annulé</translation>
    </message>
</context>
<context>
    <name>depeche::SubscribeDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Address of a site or feed</source>
        <translation>Adresse d’un site ou d’un flux</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>Trouver les flux</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Consultation de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation>
            <numerusform>%n flux trouvé</numerusform>
            <numerusform>%n flux trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribing …</source>
        <translation>Abonnement…</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>S’abonner</translation>
    </message>
    <message>
        <source>The page at %1 offers no feed. Dépêche can look where sites usually have one, or you enter the address of another page.</source>
        <translation>La page %1 ne propose aucun flux. Dépêche peut chercher aux emplacements habituels, ou vous pouvez saisir l’adresse d’une autre page.</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Try again.</source>
        <translation>Le nom d’utilisateur ou le mot de passe est incorrect. Réessayez.</translation>
    </message>
    <message>
        <source>Looking in the usual places …</source>
        <translation>Recherche aux emplacements habituels…</translation>
    </message>
    <message>
        <source>Looking in the usual places, %1 of %2: %3</source>
        <translation>Recherche aux emplacements habituels, %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no feed in the usual places either. Look on the site for “RSS” or “Atom” and enter that address.</source>
        <translation>Il n’y a pas de flux non plus aux emplacements habituels. Cherchez «&#xa0;RSS&#xa0;» ou «&#xa0;Atom&#xa0;» sur le site et saisissez cette adresse.</translation>
    </message>
    <message>
        <source>Subscribing, %1 of %2: %3</source>
        <translation>Abonnement %1 sur %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added. These could not be:</source>
        <translation>
            <numerusform>%n flux ajouté. Échec pour&#xa0;:</numerusform>
            <numerusform>%n flux ajoutés. Échec pour&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was added until then is in the sidebar.</source>
        <translation>Interrompu. Les flux déjà ajoutés sont dans la barre latérale.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>S’identifier</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>S’abonner à %n flux</numerusform>
            <numerusform>S’abonner à %n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>example.org, the page of a channel, @name@server …</source>
        <translation>example.org, la page d’une chaîne, @nom@serveur…</translation>
    </message>
    <message>
        <source>Look in the usual places</source>
        <translation>Chercher aux emplacements habituels</translation>
    </message>
</context>
<context>
    <name>depeche::Subscriber</name>
    <message>
        <source>Subscribed to %1</source>
        <translation>Abonnement à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %n feed(s)</source>
        <translation>
            <numerusform>Abonnement à %n flux</numerusform>
            <numerusform>Abonnement à %n flux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depeche::TagArticlesDialog</name>
    <message>
        <source>Your tags so far</source>
        <translation>Vos tags</translation>
    </message>
    <message>
        <source>Tag articles</source>
        <translation>Donner un tag</translation>
    </message>
    <message>
        <source>Climate, to quote, for Anna …</source>
        <translation>Climat, à citer, pour Anna…</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln article(s)</source>
        <translation>
            <numerusform>Tag pour %Ln article</numerusform>
            <numerusform>Tag pour %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Ajouter le tag</translation>
    </message>
    <message>
        <source>Tags you give stay when the publisher changes the article, and keep it from being tidied away.</source>
        <translation>Les tags que vous donnez restent quand l’éditeur modifie l’article, et le préservent du rangement.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Retirer le tag</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Retirer le tag %1</translation>
    </message>
</context>
<context>
    <name>depeche::TagMenu</name>
    <message>
        <source>Articles about %1</source>
        <translation>Articles sur %1</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Names of the tag …</source>
        <translation>Noms du tag…</translation>
    </message>
</context>
<context>
    <name>depeche::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
