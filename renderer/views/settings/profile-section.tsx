import { ENTWURF_1 } from '#models/readiness/profiles/entwurf-1';
import { profileLine, profileName, profileProblem, profiles } from '#models/text/profiles';
import { Button, IconButton } from '../../parts/button';
import { settings } from '#models/text/settings';
import { Icon } from '../../parts/icon';
import { forgetRefused, useProfile } from '../../state/profile';
import { chooseProfile, exportProfile, takeShippedProfile } from '../../state/profile-actions';
import { useLanguage } from '../../state/settings';

/** As many places as a reader corrects in one go; the rest is counted. */
const PLACES = 8;

/** What every process is rated with: the profile that comes with the app, or one from a file. */
export function ProfileSection() {
  const language = useLanguage();
  const words = profiles[language];
  const { profile, file } = useProfile();
  return (
    <section className="settings-row settings-profile" aria-labelledby="settings-profile">
      <div>
        <h2 id="settings-profile">{words.title}</h2>
        <p className="note">{words.hint}</p>
        <p className="profile-in-use">
          <Icon name="check" size={16} className="profile-mark" />
          <span>
            <span className="caption">{words.inUse}</span>
            <b>{profileLine(profile, language)}</b>
            <span className="note">{file === null ? words.withApp : words.fromFile(file)}</span>
          </span>
        </p>
      </div>
      <div className="settings-control profile-actions">
        <Button icon="folder" onPress={() => void chooseProfile()}>
          {words.load}
        </Button>
        {file !== null && <Button onPress={() => void takeShippedProfile()}>{words.backTo(profileName(ENTWURF_1.id, language))}</Button>}
        <Button icon="download" onPress={() => void exportProfile()}>
          {words.template}
        </Button>
        <p className="note">{words.templateHint}</p>
      </div>
      <Refused />
    </section>
  );
}

/** The file that was refused: what is wrong where, what was expected, and what stays. */
function Refused() {
  const language = useLanguage();
  const words = profiles[language];
  const { refused, profile } = useProfile();
  if (!refused) return <div role="alert" />;
  const { file, problems } = refused;
  const more = problems.length - PLACES;
  return (
    <div className="profile-refused" role="alert">
      <Icon name="warning" size={20} className="profile-refused-mark" />
      <div>
        <h3>{words.refusedTitle(file)}</h3>
        <p>{words.kept(profileName(profile.id, language))}</p>
        <p>{words.places(problems.length)}</p>
        <ul>
          {problems.slice(0, PLACES).map((problem) => (
            <li key={`${problem.code} ${problem.path}`}>{profileProblem(problem, language)}</li>
          ))}
          {more > 0 && <li>{words.morePlaces(more)}</li>}
        </ul>
      </div>
      <IconButton icon="close" label={settings[language].closeProblem} onPress={forgetRefused} />
    </div>
  );
}
